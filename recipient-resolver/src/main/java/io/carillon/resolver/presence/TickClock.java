package io.carillon.resolver.presence;

import io.carillon.delivery.PresenceTick;
import io.carillon.schemas.Ids;
import java.util.Optional;

/**
 * A clock that counts ticks which went through the log. It stands still while the log can't be written or read, and
 * when it goes on, all that was written before a tick has been read when the tick is counted. So however long an outage
 * or a lag was, whoever renews his lease in time by his own clock does so by this one. It starts anew with its task.
 */
final class TickClock {

    private final String ticker = Ids.next("tick");
    private long sent;
    private long now;

    /** How many ticks came back. */
    long now() {
        return now;
    }

    /** The tick to send, unless the last one is still on its way. */
    Optional<PresenceTick> next() {
        if (sent > now) {
            return Optional.empty();
        }
        sent = now + 1;
        return Optional.of(new PresenceTick(ticker, sent));
    }

    /** Counts a tick that was read; false if it is not the one that this clock waits for. */
    boolean cameBack(PresenceTick tick) {
        boolean awaited = tick.getTicker().equals(ticker) && tick.getNumber() == now + 1;
        if (awaited) {
            now++;
        }
        return awaited;
    }
}
