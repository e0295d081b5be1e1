/** Who is subscribed to which channel, over all gateways, as {@code channel.subscriptions} tells. */
@NullMarked
package io.carillon.gateway.pusher.occupancy;

import org.jspecify.annotations.NullMarked;
