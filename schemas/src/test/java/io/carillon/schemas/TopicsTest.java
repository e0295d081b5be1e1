package io.carillon.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void the_list_holds_every_declared_topic() {
        assertThat(Arrays.stream(Topics.class.getFields())
                        .filter(field -> field.getType() == Topic.class && Modifier.isStatic(field.getModifiers()))
                        .map(TopicsTest::value))
                .containsExactlyElementsOf(Topics.all());
    }

    @Test
    void event_topics_the_delivery_log_requests_between_tasks_and_what_presence_reads_are_co_partitioned() {
        assertThat(Topics.all().stream().map(Topic::name).filter(Topics::coPartitioned))
                .containsExactly(
                        Topics.FAMILY_EVENTS.name(),
                        Topics.CHAT_EVENTS.name(),
                        Topics.TENANT_EVENTS.name(),
                        Topics.USER_NOTIFICATIONS.name(),
                        Topics.USER_MEMBERSHIPS.name(),
                        Topics.PRESENCE_LEASES.name(),
                        Topics.AUDIENCE_REQUESTS.name());
        assertThat(Topics.coPartitioned("a-new-service.events")).isTrue();
        assertThat(Topics.coPartitioned("internal.a-new-service.events")).isFalse();
    }

    @Test
    void a_kept_topic_is_made_with_its_retention() {
        assertThat(Topics.FAMILY_EVENTS.settings((short) 1))
                .containsOnly(
                        entry("cleanup.policy", "delete"),
                        entry("retention.ms", Long.toString(Duration.ofDays(7).toMillis())));
    }

    @Test
    void a_compacted_topic_is_made_without_retention() {
        assertThat(Topics.SCOPE_MEMBERSHIPS.settings((short) 1)).containsOnly(entry("cleanup.policy", "compact"));
    }

    @Test
    void with_three_replicas_a_write_needs_two() {
        assertThat(Topics.FAMILY_EVENTS.settings((short) 3)).contains(entry("min.insync.replicas", "2"));
    }

    @Test
    void a_topic_that_is_both_compacted_and_kept_for_a_time_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Topic("both", "key", "value", Topic.Cleanup.COMPACT, Optional.of(Duration.ofDays(1))))
                .withMessageContaining("both");
    }

    private static Map.Entry<String, String> entry(String name, String value) {
        return Map.entry(name, value);
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
