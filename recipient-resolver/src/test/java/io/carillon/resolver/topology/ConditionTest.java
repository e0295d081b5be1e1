package io.carillon.resolver.topology;

import static io.carillon.resolver.topology.MadeUp.event;
import static io.carillon.resolver.topology.MadeUp.joined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConditionTest {

    private static final String ROOM = "room:r1";

    @TempDir
    Path stateDir;

    private Resolver resolver;

    @BeforeEach
    void aRoomOfTwo() {
        resolver = Resolver.withOnePartition(stateDir);
        resolver.publish("chess.events", ROOM, joined(ROOM, "alice", null));
        resolver.publish("chess.events", ROOM, joined(ROOM, "bob", null));
    }

    @AfterEach
    void close() {
        resolver.close();
    }

    @Test
    void the_rule_that_is_meant_for_the_event_applies() {
        moved("everybody", "fast");
        assertThat(only()).isEqualTo(new Told("moved", List.of("alice", "bob"), "{}"));

        moved("one", "slow");
        assertThat(only()).isEqualTo(new Told("moved", List.of("carol"), "{}"));
    }

    @Test
    void the_ids_are_those_of_the_rules_places() {
        moved("everybody", "fast");
        moved("one", "slow");

        assertThat(resolver.notifications())
                .extracting(record -> record.value().getId())
                .containsExactly("ntf_chess.events_0_2_0", "ntf_chess.events_0_3_1");
    }

    @Test
    void all_fields_of_a_condition_must_have_their_text() {
        moved("one", "fast");

        assertThat(resolver.told())
                .extracting(Told::type, Told::recipients)
                .containsExactly(tuple("moved", List.of("carol")), tuple("blitz", List.of("carol")));
    }

    @Test
    void an_event_that_no_rule_is_meant_for_is_silent() {
        moved("nobody", "fast");

        assertThat(resolver.notifications()).isEmpty();
        assertThat(resolver.deadLetters()).isEmpty();
        assertThat(resolver.count("carillon.resolver.events")).isEqualTo(3);
    }

    @Test
    void what_is_wrong_with_the_event_for_another_rule_does_not_matter() {
        GenericRecord event = event("Resigned", """
                "notify": [
                  {"type": "resigned", "when": {"audience": "room"}, "to": {"members_of": "room:{room}"}},
                  {"type": "resigned", "when": {"audience": "one"}, "to": {"user": "user"}, "data": []}]""", "audience", "one", "room", "", "user", "bob");
        resolver.publish("chess.events", ROOM, event);

        assertThat(only()).isEqualTo(new Told("resigned", List.of("bob"), "{}"));
        assertThat(resolver.deadLetters()).isEmpty();
    }

    private Told only() {
        List<Told> told = resolver.told();
        assertThat(told).hasSize(1);
        return told.getFirst();
    }

    private void moved(String audience, String pace) {
        resolver.publish(
                "chess.events",
                ROOM,
                event("Moved", """
                "notify": [
                  {"type": "moved", "when": {"audience": "everybody"}, "to": {"members_of": "room:{room}"}, "data": []},
                  {"type": "moved", "when": {"audience": "one"}, "to": {"user": "user"}, "data": []},
                  {"type": "blitz", "when": {"audience": "one", "pace": "fast"}, "to": {"user": "user"}, "data": []}]""", "audience", audience, "pace", pace, "room", "r1", "user", "carol"));
    }
}
