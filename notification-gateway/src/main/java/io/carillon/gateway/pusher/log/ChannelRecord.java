package io.carillon.gateway.pusher.log;

import io.carillon.delivery.ChannelEvent;
import io.carillon.delivery.Notification;
import io.carillon.gateway.log.LogRecord.Illegible;

/** What a record of {@code channel.notifications} turned out to be. */
sealed interface ChannelRecord {

    /** Something of an application. */
    record OfApp(ChannelEvent event) implements ChannelRecord {}

    /** A notification of the platform. */
    record OfPlatform(Notification notification, String channel) implements ChannelRecord {}

    /** Neither. */
    record Unreadable(Illegible why) implements ChannelRecord {}
}
