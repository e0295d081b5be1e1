package io.carillon.gateway.pusher.connection;

import io.carillon.gateway.log.Cursor;
import io.carillon.gateway.protocol.CloseCode;
import io.carillon.gateway.protocol.GapReason;
import io.carillon.gateway.protocol.OutboundFrame;
import io.carillon.gateway.protocol.OutboundFrame.Kind;
import io.carillon.gateway.pusher.protocol.ChannelKind;
import io.carillon.gateway.pusher.protocol.ChannelName;
import io.carillon.gateway.pusher.protocol.PusherFrames;
import io.carillon.gateway.resume.Channels;
import io.carillon.gateway.resume.Start;
import io.carillon.gateway.resume.Subscriber;
import io.carillon.gateway.resume.Subscription;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the platform tells a user, on {@code private-user.{id}}: as it happens, without a past. */
final class UserFeed implements Subscriber {

    private static final String USER = "user.";

    private final String userId;
    private final String channel;
    private final PusherConnection connection;
    private final Channels channels = Channels.everything();
    private @Nullable Runnable whenReady;
    private @Nullable Subscription subscription;
    private boolean stopped;

    private UserFeed(String userId, String channel, PusherConnection connection) {
        this.userId = userId;
        this.channel = channel;
        this.connection = connection;
    }

    /** The feed of a channel, if it is a user's and the application tells what the platform tells. */
    static Optional<UserFeed> of(ChannelName name, PusherConnection connection) {
        boolean has = connection.app().platformChannels()
                && name.kind() == ChannelKind.PRIVATE
                && name.rest().startsWith(USER);
        return has
                ? Optional.of(new UserFeed(name.rest().substring(USER.length()), name.text(), connection))
                : Optional.empty();
    }

    /** @param ready run once when all that comes from now on will be told */
    synchronized void start(Runnable ready) {
        whenReady = ready;
        subscribe();
    }

    synchronized void stop() {
        stopped = true;
        if (subscription != null) {
            connection.services().deliveries().unsubscribe(subscription);
        }
    }

    private synchronized void subscribe() {
        if (!stopped) {
            subscription = connection.services().deliveries().subscribe(this, Start.NOW);
        }
    }

    @Override
    public String userId() {
        return userId;
    }

    @Override
    public Channels channels() {
        return channels;
    }

    @Override
    public void ready(Cursor position) {
        Runnable first;
        synchronized (this) {
            first = whenReady;
            whenReady = null;
        }
        if (first != null) {
            first.run();
        }
    }

    @Override
    public void gap(GapReason reason, String from, Cursor position) {
        // It starts from now, so there is none.
    }

    @Override
    public void offer(OutboundFrame frame) {
        if (frame.kind() != Kind.CONTROL) {
            NativeFrame.of(frame.encoded().text())
                    .ifPresent(told -> connection.offer(new OutboundFrame(
                            PusherFrames.eventOfText(told.type(), channel, told.data()),
                            frame.kind(),
                            frame.occurredAtMillis())));
        }
    }

    @Override
    public boolean hasRoom(Runnable whenThereIs) {
        return connection.outbound().hasRoom(whenThereIs);
    }

    /** The delivery log is another one: it goes on from now. */
    @Override
    public void end(CloseCode reason) {
        synchronized (this) {
            if (subscription != null) {
                connection.services().deliveries().unsubscribe(subscription);
            }
        }
        subscribe();
    }
}
