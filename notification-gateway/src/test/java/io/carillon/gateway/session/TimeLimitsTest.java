package io.carillon.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.config.DeliverySettings;
import io.carillon.gateway.config.HeartbeatSettings;
import io.carillon.gateway.config.QueueSettings;
import io.carillon.gateway.protocol.CloseCode;
import io.carillon.gateway.session.TimeLimits.Due;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class TimeLimitsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final long OPENED = 1_000_000_000_000L;

    private final TimeLimits limits = new TimeLimits(
            new HeartbeatSettings(Duration.ofSeconds(25), Duration.ofSeconds(20), Duration.ofSeconds(1)),
            new QueueSettings(256, DataSize.ofMegabytes(1), Duration.ofSeconds(20), Duration.ofSeconds(5)),
            new DeliverySettings(
                    1_000,
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(1)));
    private final Vitals vitals = new Vitals(OPENED);

    @Test
    void a_young_session_is_left_alone() {
        assertThat(after(5)).isEqualTo(new Due.Nothing());
    }

    @Test
    void a_session_that_does_not_become_ready_is_told_to_try_again() {
        assertThat(after(11)).isEqualTo(new Due.Close(CloseCode.UNAVAILABLE));
        vitals.ready();
        assertThat(after(11)).isEqualTo(new Due.Nothing());
    }

    @Test
    void a_silent_session_is_pinged_once_and_ends_if_it_stays_silent() {
        vitals.ready();
        assertThat(after(26)).isEqualTo(new Due.Ping());

        vitals.pinged(at(26));
        assertThat(after(45)).isEqualTo(new Due.Nothing());
        assertThat(after(47)).isEqualTo(new Due.Close(CloseCode.PING_TIMEOUT));

        vitals.heard(at(46));
        assertThat(after(47)).isEqualTo(new Due.Nothing());
    }

    @Test
    void a_session_ends_with_its_token() {
        vitals.ready();
        assertThat(limits.due(vitals, ending(NOW), 0, NOW, at(1))).isEqualTo(new Due.Close(CloseCode.TOKEN_EXPIRED));
        assertThat(limits.due(vitals, ending(NOW.plusMillis(1)), 0, NOW, at(1))).isEqualTo(new Due.Nothing());
    }

    @Test
    void a_client_is_warned_once_that_its_token_ends_and_not_before_it_is_ready() {
        TokenEnd near = TokenEnd.of(NOW.plusSeconds(60), Duration.ofSeconds(60), NOW.minusSeconds(600));

        assertThat(limits.due(vitals, near, 0, NOW, at(1))).isEqualTo(new Due.Nothing());
        vitals.ready();
        assertThat(limits.due(vitals, near, 0, NOW.minusMillis(1), at(1))).isEqualTo(new Due.Nothing());
        assertThat(limits.due(vitals, near, 0, NOW, at(1))).isEqualTo(new Due.Warning());
        assertThat(limits.due(vitals, near.told(), 0, NOW, at(1))).isEqualTo(new Due.Nothing());
    }

    @Test
    void a_token_that_comes_with_little_time_left_is_warned_of_half_way() {
        TokenEnd brief = TokenEnd.of(NOW.plusSeconds(40), Duration.ofSeconds(60), NOW);

        assertThat(brief.isNear(NOW.plusSeconds(19))).isFalse();
        assertThat(brief.isNear(NOW.plusSeconds(20))).isTrue();
    }

    @Test
    void a_write_that_takes_too_long_ends_it() {
        vitals.ready();
        long stalled = Duration.ofSeconds(21).toNanos();

        assertThat(limits.due(vitals, ending(Instant.MAX), stalled, NOW, at(1)))
                .isEqualTo(new Due.Close(CloseCode.SLOW_CONSUMER));
    }

    @Test
    void a_closing_handshake_that_takes_too_long_is_cut_short() {
        vitals.closingSince(at(1));

        assertThat(limits.due(vitals, ending(NOW), 0, NOW, at(5))).isEqualTo(new Due.Nothing());
        assertThat(limits.due(vitals, ending(NOW), 0, NOW, at(7))).isEqualTo(new Due.Cut());
    }

    private Due after(int seconds) {
        return limits.due(vitals, ending(Instant.MAX), 0, NOW, at(seconds));
    }

    private static TokenEnd ending(Instant expiresAt) {
        return new TokenEnd(expiresAt, Instant.MAX);
    }

    private static long at(int seconds) {
        return OPENED + Duration.ofSeconds(seconds).toNanos();
    }
}
