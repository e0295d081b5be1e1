package io.carillon.resolver.topology;

import static io.carillon.resolver.topology.MadeUp.event;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.delivery.Notification;
import io.carillon.schemas.events.DeadLetterHeaders;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeScopeTest {

    private static final String ROOM = "room:r1";
    private static final String TEAM = "team:t1";

    @TempDir
    Path stateDir;

    private Resolver resolver;

    @BeforeEach
    void aRoomAndATeam() {
        resolver = Resolver.withOnePartition(stateDir);
        entered(ROOM, ROOM, "alice");
        entered(TEAM, TEAM, "bob");
        assertThat(resolver.memberships()).extracting(TestRecord::key).containsExactly("room:r1/alice", "team:t1/bob");
    }

    @AfterEach
    void close() {
        resolver.close();
    }

    @Test
    void members_are_those_of_the_scope_in_the_field_whatever_its_kind() {
        resolver.publish("chat.events", ROOM, said(ROOM, "members_of"));
        resolver.publish("chat.events", TEAM, said(TEAM, "members_of"));

        assertThat(resolver.notifications())
                .extracting(record -> record.value().getRecipients())
                .containsExactly(List.of("alice"), List.of("bob"));
    }

    @Test
    void subscribers_get_the_channel_of_that_name() {
        resolver.publish("chat.events", ROOM, said(ROOM, "subscribers_of"));

        assertThat(resolver.notifications())
                .extracting(record -> record.value().getChannel())
                .containsExactly(ROOM);
    }

    @Test
    void a_scope_other_than_the_key_is_asked_for_its_members() {
        resolver.publish("chat.events", TEAM, said(ROOM, "subscribers_of"));

        Notification told = resolver.notifications().getFirst().value();
        assertThat(told.getRecipients()).containsExactly("alice");
        assertThat(told.getChannel()).isEqualTo(ROOM);
        assertThat(told.getScope()).isEqualTo(TEAM);
    }

    @Test
    void a_field_without_a_kind_is_no_scope_and_the_record_a_dead_letter() {
        resolver.publish("chat.events", ROOM, said("r1", "members_of"));
        resolver.publish("chat.events", ROOM, said("r1", "subscribers_of"));

        assertThat(resolver.told()).isEmpty();
        assertThat(resolver.deadLetters()).hasSize(2).allSatisfy(letter -> {
            assertThat(header(letter, DeadLetterHeaders.REASON)).isEqualTo("rule_not_applicable");
            assertThat(header(letter, DeadLetterHeaders.DETAIL))
                    .endsWith("a rule needs the field \"scope\", which holds no scope: a kind, a colon, and which one"
                            + " of that kind");
        });
    }

    @Test
    void a_membership_of_no_scope_is_a_dead_letter_and_changes_nothing() {
        entered("r1", "r1", "mallory");

        assertThat(resolver.deadLetters())
                .singleElement()
                .satisfies(letter -> assertThat(header(letter, DeadLetterHeaders.DETAIL))
                        .contains("\"scope\", which holds no scope"));
        assertThat(resolver.memberships()).isEmpty();
    }

    @Test
    void a_membership_must_still_be_of_the_key() {
        entered(ROOM, TEAM, "mallory");

        assertThat(resolver.deadLetters())
                .singleElement()
                .satisfies(letter ->
                        assertThat(header(letter, DeadLetterHeaders.REASON)).isEqualTo("membership_scope_is_not_key"));
    }

    private void entered(String key, String scope, String user) {
        resolver.publish("chat.events", key, event("Entered", """
                "membership": {"op": "put", "scope": "{scope}", "user": "user"}""", "scope", scope, "user", user));
    }

    private static GenericRecord said(String scope, String audience) {
        return event(
                "Said" + audience.charAt(0),
                "\"notify\": [{\"type\": \"said\", \"to\": {\"%s\": \"{scope}\"}}]".formatted(audience),
                "scope",
                scope);
    }

    private static String header(TestRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
