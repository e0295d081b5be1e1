/** Says who is connected to this gateway. */
@NullMarked
package io.carillon.gateway.presence;

import org.jspecify.annotations.NullMarked;
