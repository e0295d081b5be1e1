package io.carillon.gateway.resume;

import io.carillon.delivery.Notification;
import io.carillon.gateway.protocol.OutboundFrame;
import io.carillon.schemas.rules.WireTypes;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions of its recipients a record of the log is for (docs/protocol.md, 2.4). Live, remembered and replayed
 * records are all decided here, so that a session gets the same ones whichever way they come.
 *
 * <p>Being a recipient is permission, the channel only a filter. A record must be decided when it is the subscriber's
 * turn to get it, in the order of the log, because records before it may have ended his subscription: whoever keeps
 * records back keeps their addressing too, and {@link #offer offers} them with it.
 *
 * @param offset where in the user's partition it stands
 * @param channel only for sessions that subscribed to it; null for all
 * @param ending whether it says that the subscription is over
 */
public record Addressing(long offset, @Nullable String channel, boolean ending) {

    /** The addressing of a record of the delivery log. */
    public static Addressing of(Notification notification, long offset) {
        String channel = notification.getChannel();
        return new Addressing(
                offset, channel, channel != null && notification.getType().equals(WireTypes.SUBSCRIPTION_ENDED));
    }

    /**
     * Whether it is for a session with these channels, as they are now. That the session's user is a recipient is for
     * the caller to know.
     */
    public boolean concerns(Channels channels) {
        if (channel == null) {
            return true;
        }
        return ending ? channels.endableAt(channel, offset) : channels.contains(channel);
    }

    /** Offers it to a recipient if it concerns him, and ends his subscription if that is what it says. */
    public void offer(Subscriber recipient, OutboundFrame frame) {
        Channels channels = recipient.channels();
        boolean due = (ending && channel != null) ? channels.endAt(channel, offset) : concerns(channels);
        if (due) {
            recipient.offer(frame);
        }
    }
}
