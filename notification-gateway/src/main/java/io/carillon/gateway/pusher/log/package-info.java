/** Events of channels on their way through {@code channel.notifications}: read by the gateways that have subscribers. */
@NullMarked
package io.carillon.gateway.pusher.log;

import org.jspecify.annotations.NullMarked;
