package io.carillon.chat.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chassis.limits.Buckets;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import io.carillon.commandlog.Refusal;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final Scope ROOM = Scope.of(ScopeKind.ROOM, "general");
    private static final Scope GROUP = Scope.of(ScopeKind.GROUP, "sales");
    private static final Scope TENANT = Scope.of(ScopeKind.TENANT, "tenant_1");

    @Test
    void as_many_as_may_come_at_once_are_let_through_and_then_the_next_hears_how_long_to_wait() {
        Buckets buckets = new Buckets(1, 3);

        assertThat(buckets.take("ann")).isEmpty();
        assertThat(buckets.take("ann")).isEmpty();
        assertThat(buckets.take("ann")).isEmpty();
        assertThat(buckets.take("ann"))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(61)));
        assertThat(buckets.take("bob")).isEmpty();
    }

    @Test
    void what_was_refused_is_let_through_after_the_time_that_was_said() {
        Buckets buckets = new Buckets(600, 1);
        assertThat(buckets.take("ann")).isEmpty();
        long began = System.nanoTime();
        Duration wait = buckets.take("ann").orElseThrow();

        assertThat(wait).isBetween(Duration.ofMillis(1), Duration.ofMillis(102));
        Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() -> System.nanoTime() - began > wait.toNanos());
        assertThat(buckets.take("ann")).isEmpty();
    }

    @Test
    void messages_are_counted_for_each_user_and_scope() {
        MessagesOfUser limit = new MessagesOfUser(1, 1);

        assertThat(limit.check("ann", ROOM)).isEmpty();
        assertRefused(limit.check("ann", ROOM), "A user may send 1 messages a minute to one scope.");
        assertThat(limit.check("bob", ROOM)).isEmpty();
        assertThat(limit.check("ann", GROUP)).isEmpty();
    }

    @Test
    void a_tenant_has_a_rate_of_its_own_whoever_talks_in_it_and_nothing_else_has() {
        MessagesInTenant limit = new MessagesInTenant(1, 1, (_, _) -> Optional.empty());

        assertThat(limit.check("ann", TENANT)).isEmpty();
        assertRefused(limit.check("bob", TENANT), "All members together may send 1 messages a minute to one tenant.");
        assertThat(limit.check("ann", Scope.of(ScopeKind.TENANT, "tenant_2"))).isEmpty();
        assertThat(limit.check("ann", ROOM)).isEmpty();
        assertThat(limit.check("ann", ROOM)).isEmpty();
    }

    @Test
    void who_sends_too_much_himself_takes_nothing_from_the_others_of_his_tenant() {
        MessagesInTenant limit = new MessagesInTenant(1, 2, new MessagesOfUser(1, 1));

        assertThat(limit.check("ann", TENANT)).isEmpty();
        assertRefused(limit.check("ann", TENANT), "A user may send 1 messages a minute to one scope.");
        assertThat(limit.check("bob", TENANT)).isEmpty();
    }

    @Test
    void broadcasts_are_counted_for_each_scope_whoever_sends() {
        BroadcastsToScope limit = new BroadcastsToScope(1, 1);

        assertThat(limit.check(GROUP)).isEmpty();
        assertRefused(limit.check(GROUP), "A group or user may be sent 1 notifications a minute.");
        assertThat(limit.check(ROOM)).isEmpty();
    }

    private static void assertRefused(Optional<Refusal> refusal, String rule) {
        assertThat(refusal).hasValueSatisfying(refused -> {
            assertThat(refused.code()).isEqualTo("rate_limited");
            assertThat(refused.message()).isEqualTo(rule);
            assertThat(refused.retryAfter()).isPresent();
        });
    }
}
