package io.carillon.gateway.pusher.log;

import io.carillon.gateway.protocol.OutboundFrame;
import io.carillon.gateway.pusher.protocol.ChannelId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The last event of each cache channel of a partition: what came while the partition was followed, and once somebody
 * wants to know, what stands before. Confined to the reader's thread.
 */
final class CacheMemory {

    private final Map<ChannelId, Remembered> last = new HashMap<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private final long keepMillis;
    private State state = State.ONLY_NEW;

    private enum State {
        ONLY_NEW,
        LOOKING_BACK,
        COMPLETE
    }

    CacheMemory(Duration keep) {
        this.keepMillis = keep.toMillis();
    }

    void remember(ChannelId channel, Remembered event) {
        last.merge(channel, event, (one, other) -> one.offset() > other.offset() ? one : other);
    }

    /** The last event, if it is not too old. */
    Optional<OutboundFrame> lastOf(ChannelId channel, Instant now) {
        return Optional.ofNullable(last.get(channel))
                .filter(event -> isFresh(event, now))
                .map(Remembered::frame);
    }

    boolean complete() {
        return state == State.COMPLETE;
    }

    /** Waits for {@link #lookedBack}. Whether somebody has to look back now. */
    boolean await(Runnable then) {
        waiting.add(then);
        boolean first = state == State.ONLY_NEW;
        state = State.LOOKING_BACK;
        return first;
    }

    /** What stands in the log before the partition was followed is this. */
    void lookedBack(Map<ChannelId, Remembered> found) {
        found.forEach(this::remember);
        state = State.COMPLETE;
        List<Runnable> now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(Runnable::run);
    }

    void forgetOld(Instant now) {
        last.values().removeIf(event -> !isFresh(event, now));
    }

    private boolean isFresh(Remembered event, Instant now) {
        return event.atMillis() > now.toEpochMilli() - keepMillis;
    }
}
