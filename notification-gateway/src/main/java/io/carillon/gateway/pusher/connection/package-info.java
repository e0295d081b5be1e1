/** The sockets of the Pusher dialect. */
@NullMarked
package io.carillon.gateway.pusher.connection;

import org.jspecify.annotations.NullMarked;
