/** How much a client may send: rates for each connection and for each user, and what is said beyond them. */
@NullMarked
package io.carillon.gateway.limits;

import org.jspecify.annotations.NullMarked;
