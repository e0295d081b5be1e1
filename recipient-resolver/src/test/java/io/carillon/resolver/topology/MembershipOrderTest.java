package io.carillon.resolver.topology;

import static io.carillon.resolver.topology.MadeUp.joined;
import static io.carillon.resolver.topology.MadeUp.left;
import static io.carillon.resolver.topology.MadeUp.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MembershipOrderTest {

    private static final String ROOM = "room:r1";

    @TempDir
    Path stateDir;

    private Resolver resolver;

    @BeforeEach
    void start() {
        resolver = Resolver.withOnePartition(stateDir);
    }

    @AfterEach
    void close() {
        resolver.close();
    }

    @Test
    void who_joined_before_a_message_gets_it_and_who_joined_after_does_not() {
        happens(joined(ROOM, "alice", null), said(ROOM, "hello"), joined(ROOM, "bob", null));
        assertThat(resolver.told()).extracting(Told::recipients).containsExactly(List.of("alice"));
    }

    @Test
    void who_left_before_a_message_does_not_get_it_but_hears_of_the_leaving() {
        happens(joined(ROOM, "alice", null), joined(ROOM, "bob", null), left(ROOM, "bob"), said(ROOM, "hello"));
        assertThat(resolver.told())
                .containsExactly(
                        new Told("left", List.of("alice", "bob"), "{\"user\":\"bob\"}"),
                        new Told("subscription.ended", List.of("bob"), "{\"channel\":\"room:r1\"}"),
                        new Told("said", List.of("alice"), "{\"words\":\"hello\"}"));
    }

    @Test
    void who_came_back_gets_messages_again() {
        happens(joined(ROOM, "bob", null), left(ROOM, "bob"), joined(ROOM, "bob", null), said(ROOM, "hello"));
        assertThat(resolver.told().getLast()).isEqualTo(new Told("said", List.of("bob"), "{\"words\":\"hello\"}"));
    }

    @Test
    void a_scope_whose_name_begins_like_another_is_another() {
        happens(joined(ROOM, "alice", null));
        resolver.publish("chat.events", "room:r10", joined("room:r10", "bob", null));
        happens(said(ROOM, "hello"));
        assertThat(resolver.told()).extracting(Told::recipients).containsExactly(List.of("alice"));
    }

    @Test
    void events_of_every_topic_meet_the_members_of_their_scope() {
        happens(joined(ROOM, "alice", null));
        resolver.publish("billing.events", ROOM, said(ROOM, "pay"));
        assertThat(resolver.told()).extracting(Told::recipients).containsExactly(List.of("alice"));
    }

    @Test
    void memberships_are_written_out_and_taken_back() {
        happens(joined(ROOM, "alice", "owner"), left(ROOM, "alice"));
        assertThat(resolver.memberships())
                .satisfiesExactly(
                        put -> {
                            assertThat(put.key()).isEqualTo("room:r1/alice");
                            assertThat(put.value().getScope()).isEqualTo(ROOM);
                            assertThat(put.value().getUserId()).isEqualTo("alice");
                            assertThat(put.value().getRole()).isEqualTo("owner");
                        },
                        tombstone -> {
                            assertThat(tombstone.key()).isEqualTo("room:r1/alice");
                            assertThat(tombstone.value()).isNull();
                        });
    }

    private void happens(GenericRecord... events) {
        for (GenericRecord event : events) {
            resolver.publish("chat.events", ROOM, event);
        }
    }
}
