/** The Pusher Channels protocol 7 (docs/pusher.md): a second dialect, for clients written for Pusher, Soketi or Reverb. */
@NullMarked
package io.carillon.gateway.pusher;

import org.jspecify.annotations.NullMarked;
