package io.carillon.gateway.session;

import io.carillon.gateway.config.DeliverySettings;
import io.carillon.gateway.config.HeartbeatSettings;
import io.carillon.gateway.config.QueueSettings;
import io.carillon.gateway.protocol.CloseCode;
import java.time.Duration;
import java.time.Instant;

/** What a session's times call for. Without state. */
record TimeLimits(HeartbeatSettings heartbeat, QueueSettings queue, DeliverySettings delivery) {

    /** What is to be done about a session. */
    sealed interface Due {
        /** Nothing. */
        record Nothing() implements Due {}

        /** See whether the peer is still there. */
        record Ping() implements Due {}

        /** Tell the client that its token ends soon. */
        record Warning() implements Due {}

        /** End it. */
        record Close(CloseCode code) implements Due {}

        /** The closing handshake takes too long: cut the connection. */
        record Cut() implements Due {}
    }

    private static final Due NOTHING = new Due.Nothing();
    private static final Due PING = new Due.Ping();
    private static final Due WARNING = new Due.Warning();
    private static final Due CUT = new Due.Cut();

    /**
     * Decides.
     *
     * @param tokenEnd when the session's token ends
     * @param stalledNanos how long the write under way has taken
     */
    Due due(Vitals vitals, TokenEnd tokenEnd, long stalledNanos, Instant now, long nowNanos) {
        if (vitals.closing()) {
            return over(vitals.closingNanos(nowNanos), queue.closeTimeout()) ? CUT : NOTHING;
        }
        if (tokenEnd.isOver(now)) {
            return new Due.Close(CloseCode.TOKEN_EXPIRED);
        }
        if (over(stalledNanos, queue.writeTimeout())) {
            return new Due.Close(CloseCode.SLOW_CONSUMER);
        }
        if (!vitals.isReady() && over(vitals.ageNanos(nowNanos), delivery.joinTimeout())) {
            return new Due.Close(CloseCode.UNAVAILABLE);
        }
        if (vitals.isReady() && tokenEnd.isNear(now)) {
            return WARNING;
        }
        return heartbeat(vitals, nowNanos);
    }

    private Due heartbeat(Vitals vitals, long nowNanos) {
        if (vitals.awaitsPong()) {
            return over(vitals.sincePingNanos(nowNanos), heartbeat.timeout())
                    ? new Due.Close(CloseCode.PING_TIMEOUT)
                    : NOTHING;
        }
        return over(vitals.silentNanos(nowNanos), heartbeat.interval()) ? PING : NOTHING;
    }

    private static boolean over(long nanos, Duration limit) {
        return nanos > limit.toNanos();
    }
}
