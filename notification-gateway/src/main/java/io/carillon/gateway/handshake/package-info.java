/** Who may open a socket: the HTTP side, from the request to 101 or to a refusal. */
@NullMarked
package io.carillon.gateway.handshake;

import org.jspecify.annotations.NullMarked;
