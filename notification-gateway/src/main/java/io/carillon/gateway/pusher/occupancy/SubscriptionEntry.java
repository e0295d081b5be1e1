package io.carillon.gateway.pusher.occupancy;

import io.carillon.gateway.pusher.protocol.ChannelId;
import java.util.Optional;

/** What a record of {@code channel.subscriptions} says. */
public sealed interface SubscriptionEntry {

    /** What a gateway contributes to a channel; empty for nothing any more. */
    record OfChannel(ChannelId channel, String gatewayId, Optional<Share> share) implements SubscriptionEntry {}

    /** A gateway lives. */
    record Beat(String gatewayId) implements SubscriptionEntry {}

    /** A gateway has left, or was found dead. */
    record Gone(String gatewayId) implements SubscriptionEntry {}

    /** Nothing that can be read. */
    record Unreadable(String why) implements SubscriptionEntry {}
}
