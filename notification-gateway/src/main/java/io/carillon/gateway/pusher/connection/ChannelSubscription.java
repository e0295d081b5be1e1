package io.carillon.gateway.pusher.connection;

import io.carillon.delivery.ChannelEventKind;
import io.carillon.gateway.protocol.EncodedFrame;
import io.carillon.gateway.protocol.OutboundFrame;
import io.carillon.gateway.pusher.log.ChannelListener;
import io.carillon.gateway.pusher.log.ChannelWriter.Entry;
import io.carillon.gateway.pusher.log.Heard;
import io.carillon.gateway.pusher.occupancy.Member;
import io.carillon.gateway.pusher.occupancy.Occupant;
import io.carillon.gateway.pusher.occupancy.Totals;
import io.carillon.gateway.pusher.protocol.ChannelId;
import io.carillon.gateway.pusher.protocol.ChannelKind;
import io.carillon.gateway.pusher.protocol.ChannelName;
import io.carillon.gateway.pusher.protocol.PusherFrames;
import java.util.Optional;

/**
 * One connection's subscription to a channel. First it listens to the log, then it is counted, and who is present on the
 * channel is as the record says that counts it; only then the client hears that it is subscribed, and all that follows.
 */
final class ChannelSubscription implements ChannelListener, Occupant {

    private enum State {
        JOINING,
        LIVE,
        ENDED
    }

    private final ChannelId channel;
    private final ChannelKind kind;
    private final Optional<Member> member;
    private final PusherConnection connection;
    private final Optional<UserFeed> feed;
    private State state = State.JOINING;
    private Optional<OutboundFrame> remembered = Optional.empty();

    ChannelSubscription(ChannelName name, Optional<Member> member, PusherConnection connection) {
        this.channel = new ChannelId(connection.app().id(), name.text());
        this.kind = name.kind();
        this.member = member;
        this.connection = connection;
        this.feed = UserFeed.of(name, connection);
    }

    @Override
    public ChannelId channel() {
        return channel;
    }

    @Override
    public Optional<Member> member() {
        return member;
    }

    @Override
    public synchronized boolean over() {
        return state == State.ENDED;
    }

    synchronized boolean isLive() {
        return state == State.LIVE;
    }

    @Override
    public void listening(Optional<OutboundFrame> last) {
        synchronized (this) {
            remembered = remembered.or(() -> last);
        }
        feed.ifPresentOrElse(source -> source.start(this::enter), this::enter);
    }

    private void enter() {
        if (over()) {
            return;
        }
        connection.services().occupancy().enter(this);
        if (over()) {
            connection.services().occupancy().leave(this);
        } else if (!kind.isPresence()) {
            succeed(PusherFrames.subscribed(channel.channel()));
        }
    }

    @Override
    public void counted(Totals totals) {
        if (kind.isPresence()) {
            succeed(PusherFrames.subscribed(channel.channel(), totals.members()));
        }
    }

    private synchronized void succeed(EncodedFrame success) {
        if (state != State.JOINING) {
            return;
        }
        state = State.LIVE;
        connection.offer(success);
        if (kind.isCached()) {
            remembered.ifPresentOrElse(connection::offer, this::miss);
            remembered = Optional.empty();
        }
    }

    private void miss() {
        connection.offer(PusherFrames.cacheMiss(channel.channel()));
        var _ = connection.services().writer().write(Entry.of(ChannelEventKind.cache_miss, channel));
    }

    @Override
    public void tell(EncodedFrame frame) {
        if (isLive()) {
            connection.offer(frame);
        }
    }

    /** What comes before the client knows that it is subscribed is not missed, but for what the channel remembers. */
    @Override
    public void hear(Heard heard) {
        if (heard instanceof Heard.Event(OutboundFrame frame, Optional<String> exceptSocket)) {
            synchronized (this) {
                if (state == State.JOINING && kind.isCached() && !frame.droppable()) {
                    remembered = Optional.of(frame);
                }
            }
            if (isLive() && exceptSocket.filter(connection.socketId()::equals).isEmpty()) {
                connection.offer(frame);
            }
        }
    }

    /** Ends it; the client is not told. */
    void end() {
        synchronized (this) {
            state = State.ENDED;
        }
        connection.services().log().leave(this);
        connection.services().occupancy().leave(this);
        feed.ifPresent(UserFeed::stop);
    }
}
