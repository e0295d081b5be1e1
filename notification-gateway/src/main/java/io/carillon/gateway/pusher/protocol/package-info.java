/** The frames and names of the Pusher Channels protocol 7 (docs/pusher.md): data and pure functions. */
@NullMarked
package io.carillon.gateway.pusher.protocol;

import org.jspecify.annotations.NullMarked;
