package io.carillon.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.config.GatewayProperties;
import io.carillon.gateway.config.LimitSettings;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AllowanceTest {

    private static final LimitSettings DEFAULTS = new Binder(new MapConfigurationPropertySource(Map.of()))
            .bindOrCreate("carillon.gateway", GatewayProperties.class)
            .limits();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Clock clock = new Clock();
    private final Limits limits = new Limits(DEFAULTS, meters, clock);

    @Test
    void a_hundred_frames_pass_at_once_and_then_fifty_a_second() {
        Allowance session = limits.of("anna");

        assertThat(passing(session, 101)).isEqualTo(100);
        clock.pass(Duration.ofMillis(200));
        assertThat(passing(session, 20)).isEqualTo(10);
        clock.pass(Duration.ofDays(30));
        assertThat(passing(session, 101)).isEqualTo(100);
    }

    @Test
    void a_refused_frame_passes_after_exactly_the_time_it_was_told_and_not_before() {
        Allowance session = limits.of("anna");
        passing(session, 100);

        Verdict.Refused refused = refused(session.frame(10));
        assertThat(refused.limit()).isEqualTo(Limit.CONNECTION_FRAMES);
        assertThat(refused.message()).isEqualTo("A connection may send 50 frames a second.");
        assertThat(refused.retryAfter()).isEqualTo(Duration.ofMillis(20));

        clock.pass(Duration.ofMillis(19));
        assertThat(refused(session.frame(10)).retryAfter()).isEqualTo(Duration.ofMillis(1));
        clock.pass(Duration.ofMillis(1));
        assertThat(session.frame(10)).isEqualTo(Verdict.PASSED);
    }

    @Test
    void bytes_count_besides_frames() {
        Allowance session = limits.of("anna");
        IntStream.range(0, 16).forEach(i -> assertThat(session.frame(16 * 1024)).isEqualTo(Verdict.PASSED));

        Verdict.Refused refused = refused(session.frame(16 * 1024));
        assertThat(refused.limit()).isEqualTo(Limit.CONNECTION_BYTES);
        assertThat(refused.retryAfter()).isEqualTo(Duration.ofMillis(250));

        clock.pass(refused.retryAfter());
        assertThat(session.frame(16 * 1024)).isEqualTo(Verdict.PASSED);
    }

    @Test
    void a_message_larger_than_all_that_may_come_at_once_passes_when_nothing_else_has_come() {
        assertThat(limits.of("anna").frame(10_000_000)).isEqualTo(Verdict.PASSED);
    }

    @Test
    void an_empty_message_counts_as_a_frame() {
        assertThat(limits.of("anna").frame(0)).isEqualTo(Verdict.PASSED);
    }

    @Test
    void what_is_refused_is_not_counted_by_any_limit() {
        Allowance session = limits.of("anna");
        passing(session, 100);
        passing(session, 1_000);

        assertThat(passing(limits.of("anna"), 100)).isEqualTo(100);
        assertThat(passing(limits.of("anna"), 100)).isEqualTo(100);
        assertThat(passing(limits.of("anna"), 100)).isEqualTo(100);
    }

    @Test
    void the_sessions_of_one_user_share_a_limit_and_other_users_have_their_own() {
        List<Allowance> sessions =
                Stream.generate(() -> limits.of("anna")).limit(5).toList();
        int passed =
                sessions.stream().mapToInt(session -> passing(session, 100)).sum();

        assertThat(passed).isEqualTo(400);
        Verdict.Refused refused = refused(sessions.getLast().frame(10));
        assertThat(refused.limit()).isEqualTo(Limit.USER_FRAMES);
        assertThat(refused.retryAfter()).isEqualTo(Duration.ofMillis(5));
        assertThat(passing(limits.of("ben"), 100)).isEqualTo(100);
    }

    @Test
    void a_user_is_forgotten_with_the_last_session_that_sent_something() {
        Allowance one = limits.of("anna");
        Allowance other = limits.of("anna");
        assertThat(limits.users().size()).isZero();
        passing(one, 3);
        passing(other, 3);

        one.end();
        one.end();
        assertThat(limits.users().size()).isEqualTo(1);
        other.end();
        assertThat(limits.users().size()).isZero();
    }

    @Test
    void a_frame_that_comes_in_while_its_session_ends_leaves_nothing_behind() {
        Allowance session = limits.of("anna");
        session.end();

        assertThat(session.frame(10)).isEqualTo(Verdict.PASSED);
        assertThat(limits.users().size()).isZero();
    }

    @Test
    void three_refreshes_pass_at_once_and_then_one_in_ten_seconds() {
        Allowance session = limits.of("anna");
        IntStream.range(0, 3).forEach(i -> assertThat(session.refresh()).isEqualTo(Verdict.PASSED));

        assertThat(refused(session.refresh()).retryAfter()).isEqualTo(Duration.ofSeconds(10));
        clock.pass(Duration.ofSeconds(10));
        assertThat(session.refresh()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void refusals_are_counted_by_limit() {
        passing(limits.of("anna"), 103);

        assertThat(meters.get("carillon.gateway.rate.limited")
                        .tag("limit", "connection_frames")
                        .counter()
                        .count())
                .isEqualTo(3);
    }

    private static int passing(Allowance session, int frames) {
        return (int) IntStream.range(0, frames)
                .filter(i -> session.frame(10).equals(Verdict.PASSED))
                .count();
    }

    private static Verdict.Refused refused(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return (Verdict.Refused) verdict;
    }

    private static final class Clock implements TimeMeter {
        private long nanos = Duration.ofDays(1).toNanos();

        void pass(Duration time) {
            nanos += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
