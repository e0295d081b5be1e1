/** What clients ask: one router, one handler per frame kind. */
@NullMarked
package io.carillon.gateway.inbound;

import org.jspecify.annotations.NullMarked;
