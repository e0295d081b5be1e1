package io.carillon.resolver.topology;

import static io.carillon.resolver.topology.MadeUp.event;
import static io.carillon.resolver.topology.MadeUp.joined;
import static io.carillon.resolver.topology.MadeUp.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.carillon.delivery.Notification;
import io.carillon.resolver.fanout.PartitionLayout;
import io.carillon.resolver.fanout.RecordLimit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudienceTest {

    private static final String TEAM = "team:t1";
    private static final String ADMINS = "system:admins";

    @TempDir
    Path stateDir;

    private Resolver resolver;

    @BeforeEach
    void aTeamOfThree() {
        resolver = Resolver.withOnePartition(stateDir);
        publish(TEAM, joined(TEAM, "alice", "admin"));
        publish(TEAM, joined(TEAM, "bob", "member"));
        publish(TEAM, joined(TEAM, "carol", "member"));
        publish(ADMINS, joined(ADMINS, "root", null));
        publish(ADMINS, joined(ADMINS, "alice", null));
    }

    @AfterEach
    void close() {
        resolver.close();
    }

    @Test
    void users_named_by_several_fields_and_lists_are_told_once_each() {
        publish(TEAM, event("Named", """
                "notify": [{"type": "named", "to": {"users": ["one", "many"]}, "data": []}]""", "one", "zoe", "many", List.of("bob", "zoe", "yan")));
        assertThat(resolver.told()).containsExactly(new Told("named", List.of("bob", "yan", "zoe"), "{}"));
    }

    @Test
    void the_actor_is_the_user_in_the_field_the_schema_names() {
        publish(TEAM, event("Acted", """
                "actor": "by", "notify": [{"type": "done", "to": "actor", "data": ["by"]}]""", "by", "bob"));
        assertThat(resolver.told()).containsExactly(new Told("done", List.of("bob"), "{\"by\":\"bob\"}"));
    }

    @Test
    void members_can_be_chosen_by_role_and_left_out_by_field() {
        publish(TEAM, event("Promoted", """
                "notify": [
                  {"type": "for_members", "to": {"members_of": "team:{team}", "roles": ["member"]}, "data": []},
                  {"type": "for_others", "to": {"members_of": "team:{team}", "except": ["user"]}, "data": []}]""", "team", "t1", "user", "bob"));
        assertThat(resolver.told())
                .containsExactly(
                        new Told("for_members", List.of("bob", "carol"), "{}"),
                        new Told("for_others", List.of("alice", "carol"), "{}"));
    }

    @Test
    void audiences_of_a_rule_are_united_and_each_user_told_once() {
        publish(TEAM, event("United", """
                "notify": [{"type": "united", "data": [], "to": [
                  {"user": "user"},
                  {"members_of": "team:{team}", "roles": ["admin"]},
                  {"members_of": "team:{team}", "roles": ["member"], "except": ["user"]}]}]""", "team", "t1", "user", "bob"));
        assertThat(resolver.told()).containsExactly(new Told("united", List.of("alice", "bob", "carol"), "{}"));
    }

    @Test
    void members_of_another_scope_are_found_by_the_task_that_owns_it() {
        publish(TEAM, event("Alarm", """
                "notify": [{"type": "alarm", "to": "system_admins", "data": ["what"]}]""", "what", "fire"));
        TestRecord<String, Notification> notification = resolver.notifications().getFirst();
        assertThat(Told.of(notification.value()))
                .isEqualTo(new Told("alarm", List.of("alice", "root"), "{\"what\":\"fire\"}"));
        assertThat(notification.value().getScope()).isEqualTo(TEAM);
    }

    @Test
    void who_is_named_is_not_told_again_as_a_member_of_another_scope() {
        publish(TEAM, event("Alarm2", """
                "notify": [{"type": "alarm", "to": [{"user": "user"}, "system_admins"], "data": []}]""", "user", "alice"));
        assertThat(resolver.told())
                .containsExactlyInAnyOrder(
                        new Told("alarm", List.of("alice"), "{}"), new Told("alarm", List.of("root"), "{}"));
    }

    @Test
    void two_audiences_of_one_rule_have_different_ids_where_they_share_a_partition() {
        publish(TEAM, event("Alarm3", """
                "notify": [{"type": "alarm", "to": [{"members_of": "team:{team}"}, "system_admins"], "data": []}]""", "team", "t1"));
        assertThat(resolver.notifications())
                .extracting(record -> record.value().getId())
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_rule_about_the_records_own_scope_needs_no_detour_even_for_system_admins() {
        publish(ADMINS, event("Alarm4", """
                "notify": [{"type": "alarm", "to": "system_admins", "data": []}]""", "x", "y"));
        assertThat(resolver.told()).containsExactly(new Told("alarm", List.of("alice", "root"), "{}"));
    }

    @Test
    void a_channel_gets_one_record_for_all_its_subscribers() {
        publish(TEAM, event("Announced", """
                "notify": [{"type": "announced", "to": {"channel": "tenant.{tenant}"}, "data": ["text"]}]""", "tenant", "acme", "text", "hi"));
        assertThat(resolver.notifications()).isEmpty();
        assertThat(resolver.channelNotifications()).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("tenant.acme");
            assertThat(Told.of(record.value())).isEqualTo(new Told("announced", List.of(), "{\"text\":\"hi\"}"));
        });
    }

    @Test
    void a_rule_can_make_its_notification_ephemeral_and_let_it_expire() {
        publish(TEAM, event("Typing", """
                "notify": [{"type": "typing", "to": {"user": "user"}, "ephemeral": true, "ttl_seconds": 5}]""", "user", "bob"));
        assertThat(resolver.notifications()).singleElement().satisfies(record -> {
            Notification typing = record.value();
            assertThat(typing.getEphemeral()).isTrue();
            assertThat(typing.getExpiresAt()).isEqualTo(typing.getOccurredAt().plus(Duration.ofSeconds(5)));
        });
    }

    @Test
    void a_plain_producers_notification_has_an_id_made_of_its_place_in_the_log() {
        publish(TEAM, said(TEAM, "hello"));
        assertThat(resolver.notifications())
                .extracting(record -> record.value().getId())
                .containsExactly("ntf_team.events_0_5_0");
    }

    @Test
    void recipients_are_grouped_by_the_partition_their_notifications_belong_to() {
        PartitionLayout layout = new PartitionLayout(12);
        String scope = IntStream.iterate(0, n -> n + 1)
                .mapToObj(n -> "team:x" + n)
                .filter(name -> layout.partitionOf(name) == 0)
                .findFirst()
                .orElseThrow();
        try (Resolver wide = new Resolver(stateDir.resolve("wide"), 12, new RecordLimit(900_000, 10_000))) {
            IntStream.range(0, 100).forEach(n -> wide.publish("team.events", scope, joined(scope, "user" + n, null)));
            wide.publish("team.events", scope, said(scope, "hello"));
            List<TestRecord<String, Notification>> records = wide.notifications();
            assertThat(records).hasSize(12).allSatisfy(record -> {
                assertThat(record.key())
                        .isEqualTo(record.value().getRecipients().getFirst());
                assertThat(record.value().getRecipients())
                        .isSorted()
                        .allMatch(user -> layout.partitionOf(user) == layout.partitionOf(record.key()));
            });
            assertThat(records.stream()
                            .mapToInt(record -> record.value().getRecipients().size())
                            .sum())
                    .isEqualTo(100);
            assertThat(records).extracting(record -> record.value().getId()).containsOnly("ntf_team.events_0_100_0");
        }
    }

    @Test
    void a_large_scope_is_told_in_several_records_with_ids_of_their_own() {
        try (Resolver tight = new Resolver(stateDir.resolve("tight"), 1, new RecordLimit(900_000, 2))) {
            IntStream.range(0, 5).forEach(n -> tight.publish("team.events", TEAM, joined(TEAM, "user" + n, null)));
            tight.publish("team.events", TEAM, said(TEAM, "hello"));
            assertThat(tight.notifications())
                    .extracting(
                            record -> record.value().getId(),
                            record -> record.value().getRecipients().size())
                    .containsExactly(
                            tuple("ntf_team.events_0_5_0", 2),
                            tuple("ntf_team.events_0_5_0_1", 2),
                            tuple("ntf_team.events_0_5_0_2", 1));
        }
    }

    private void publish(String scope, GenericRecord event) {
        resolver.publish("team.events", scope, event);
    }
}
