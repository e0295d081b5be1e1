package io.carillon.gateway.config;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What clients and back ends of one application may do: {@code carillon.gateway.pusher.apps[].limits.*}. The defaults
 * are Pusher's.
 *
 * @param connections to one gateway
 * @param channelsPerConnection channels one connection may be subscribed to
 * @param clientEventsPerSecond client events of one connection
 * @param eventSize data of one event, in UTF-8
 * @param eventName characters of an event's name
 * @param channelName characters of a channel's name
 * @param channelsPerEvent channels one request may send an event to
 * @param batchEvents events of one batch
 * @param presenceMembers users of one presence channel
 * @param memberSize what is told of one of them, in UTF-8
 */
public record PusherLimits(
        @DefaultValue("10000") int connections,
        @DefaultValue("100") int channelsPerConnection,
        @DefaultValue("10") int clientEventsPerSecond,
        @DefaultValue("10KB") DataSize eventSize,
        @DefaultValue("200") int eventName,
        @DefaultValue("164") int channelName,
        @DefaultValue("100") int channelsPerEvent,
        @DefaultValue("10") int batchEvents,
        @DefaultValue("100") int presenceMembers,
        @DefaultValue("1KB") DataSize memberSize) {

    /** Checks the values. */
    public PusherLimits {
        Require.positive("pusher.apps.limits.connections", connections);
        Require.positive("pusher.apps.limits.channels-per-connection", channelsPerConnection);
        Require.positive("pusher.apps.limits.client-events-per-second", clientEventsPerSecond);
        Require.positive("pusher.apps.limits.event-size", eventSize);
        Require.positive("pusher.apps.limits.event-name", eventName);
        Require.positive("pusher.apps.limits.channel-name", channelName);
        Require.positive("pusher.apps.limits.channels-per-event", channelsPerEvent);
        Require.positive("pusher.apps.limits.batch-events", batchEvents);
        Require.positive("pusher.apps.limits.presence-members", presenceMembers);
        Require.positive("pusher.apps.limits.member-size", memberSize);
    }

    /** {@link #eventSize} as a number of bytes. */
    public long eventBytes() {
        return eventSize.toBytes();
    }

    /** {@link #memberSize} as a number of bytes. */
    public long memberBytes() {
        return memberSize.toBytes();
    }
}
