package io.carillon.gateway.resume;

import io.carillon.gateway.protocol.CloseCode;
import io.carillon.gateway.protocol.OutboundFrame;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a partition's records, oldest first, for all replays that need some of them. It does not care where
 * the records come from. A replay leaves it when it is done or its client has no room. Confined to one thread.
 */
final class Pass {

    private final Map<String, List<Replay>> byUser = new HashMap<>();
    private final Exits exits;

    Pass(Exits exits) {
        this.exits = exits;
    }

    /** Takes replays along, from what each of them needs next. */
    void join(Collection<Replay> more) {
        for (Replay replay : more) {
            if (stays(replay)) {
                byUser.computeIfAbsent(replay.userId(), user -> new ArrayList<>(1))
                        .add(replay);
            }
        }
    }

    boolean empty() {
        return byUser.isEmpty();
    }

    /** The first offset that any of them needs. */
    long next() {
        return all().mapToLong(Replay::next).min().orElse(0);
    }

    /**
     * The next record.
     *
     * @param frame asked for at most once, and only if somebody gets it
     */
    void offer(Addressing address, List<String> recipients, Supplier<OutboundFrame> frame) {
        @Nullable OutboundFrame encoded = null;
        for (String user : recipients) {
            List<Replay> needing = withRoom(byUser.get(user), address);
            if (!needing.isEmpty()) {
                encoded = encoded == null ? frame.get() : encoded;
                OutboundFrame shared = encoded;
                needing.forEach(replay -> replay.offer(address, shared));
            }
        }
    }

    /** Who needs a record and has room for it. Who needs it and has no room leaves. */
    private List<Replay> withRoom(@Nullable List<Replay> ofUser, Addressing address) {
        if (ofUser == null) {
            return List.of();
        }
        List<Replay> found = new ArrayList<>(ofUser.size());
        for (Iterator<Replay> each = ofUser.iterator(); each.hasNext(); ) {
            Replay replay = each.next();
            if (replay.needs(address)) {
                replay.advanceTo(address.offset());
                if (replay.hasRoom(() -> exits.again(replay))) {
                    found.add(replay);
                } else {
                    each.remove();
                }
            }
        }
        return found;
    }

    /** All records before an offset have been offered: who needs no more goes live. */
    void reached(long offset) {
        byUser.values().removeIf(ofUser -> {
            ofUser.forEach(replay -> replay.advanceTo(offset));
            ofUser.removeIf(replay -> !stays(replay));
            return ofUser.isEmpty();
        });
    }

    /** What the log holds now: who needs what is deleted is told, and who needs what never was has to resume. */
    void bounds(long begin, long end) {
        all().filter(replay -> replay.next() < begin).forEach(replay -> replay.skipTo(begin));
        all().filter(replay -> replay.next() > end).forEach(replay -> replay.end(CloseCode.RESYNC));
    }

    /** Lets everybody go. */
    void leave(Consumer<Replay> exit) {
        List<Replay> rest = all().toList();
        byUser.clear();
        rest.forEach(exit);
    }

    private Stream<Replay> all() {
        return byUser.values().stream().flatMap(List::stream);
    }

    private boolean stays(Replay replay) {
        if (replay.over()) {
            return false;
        }
        if (replay.complete()) {
            finish(replay);
            return false;
        }
        return true;
    }

    private void finish(Replay replay) {
        if (!replay.hasRoom(() -> exits.again(replay))) {
            return;
        }
        switch (replay.goLive()) {
            case DONE -> exits.live(replay);
            case OVERRUN -> replay.extend();
        }
    }
}
