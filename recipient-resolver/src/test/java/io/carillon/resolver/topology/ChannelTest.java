package io.carillon.resolver.topology;

import static io.carillon.resolver.topology.MadeUp.event;
import static io.carillon.resolver.topology.MadeUp.joined;
import static io.carillon.resolver.topology.MadeUp.left;
import static io.carillon.resolver.topology.MadeUp.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.delivery.Notification;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChannelTest {

    private static final String ROOM = "room:r1";
    private static final Told BOB_ENDED = new Told("subscription.ended", List.of("bob"), "{\"channel\":\"room:r1\"}");

    @TempDir
    Path stateDir;

    private Resolver resolver;

    @BeforeEach
    void aRoomOfTwo() {
        resolver = Resolver.withOnePartition(stateDir);
        happens(joined(ROOM, "alice", "owner"));
        happens(joined(ROOM, "bob", "guest"));
    }

    @AfterEach
    void close() {
        resolver.close();
    }

    @Test
    void subscribers_are_the_members_of_the_moment_and_the_channel_is_the_scope() {
        happens(posted("hello"));
        happens(joined(ROOM, "carol", "guest"));

        Notification posted = only();
        assertThat(Told.of(posted)).isEqualTo(new Told("posted", List.of("alice", "bob"), "{\"words\":\"hello\"}"));
        assertThat(posted.getChannel()).isEqualTo(ROOM);
        assertThat(posted.getScope()).isEqualTo(ROOM);
    }

    @Test
    void subscribers_can_be_chosen_by_role_and_left_out_by_field() {
        happens(event("Knocked", """
                "notify": [
                  {"type": "for_owners", "to": {"subscribers_of": "room:{room}", "roles": ["owner"]}, "data": []},
                  {"type": "for_others", "to": {"subscribers_of": "room:{room}", "except": ["by"]}, "data": []}]""", "room", "r1", "by", "alice"));

        assertThat(resolver.told())
                .containsExactly(
                        new Told("for_owners", List.of("alice"), "{}"), new Told("for_others", List.of("bob"), "{}"));
    }

    @Test
    void a_notification_for_members_has_no_channel() {
        happens(said(ROOM, "hello"));

        assertThat(only().getChannel()).isNull();
    }

    @Test
    void subscribers_of_another_scope_get_its_channel_and_know_where_it_happened() {
        resolver.publish("team.events", "team:t1", posted("from the team"));

        Notification posted = only();
        assertThat(posted.getRecipients()).containsExactly("alice", "bob");
        assertThat(posted.getChannel()).isEqualTo(ROOM);
        assertThat(posted.getScope()).isEqualTo("team:t1");
    }

    @Test
    void who_is_removed_hears_of_it_and_then_that_his_subscriptions_are_over() {
        happens(left(ROOM, "bob"));

        List<Notification> told =
                resolver.notifications().stream().map(TestRecord::value).toList();
        assertThat(told)
                .extracting(Told::of)
                .containsExactly(new Told("left", List.of("alice", "bob"), "{\"user\":\"bob\"}"), BOB_ENDED);
        Notification ended = told.getLast();
        assertThat(ended.getChannel()).isEqualTo(ROOM);
        assertThat(ended.getEphemeral()).isFalse();
        assertThat(ended.getExpiresAt()).isNull();
        assertThat(ended.getId()).isEqualTo("ntf_chat.events_0_2_end");
        assertThat(ended.getOccurredAt()).isEqualTo(told.getFirst().getOccurredAt());
    }

    @Test
    void a_removal_without_rules_of_its_own_ends_subscriptions_too() {
        happens(removed("bob"));

        assertThat(resolver.told()).containsExactly(BOB_ENDED);
    }

    @Test
    void removing_somebody_who_is_no_member_says_nothing() {
        happens(removed("carol"));
        happens(removed("bob"));
        happens(removed("bob"));

        assertThat(resolver.told()).containsExactly(BOB_ENDED);
    }

    @Test
    void who_came_back_and_is_removed_again_hears_it_again() {
        happens(removed("bob"));
        happens(joined(ROOM, "bob", "guest"));
        happens(removed("bob"));

        assertThat(resolver.notifications())
                .extracting(record -> record.value().getId())
                .containsExactly("ntf_chat.events_0_2_end", "ntf_chat.events_0_4_end");
    }

    private Notification only() {
        List<TestRecord<String, Notification>> records = resolver.notifications();
        assertThat(records).hasSize(1);
        return records.getFirst().value();
    }

    private static GenericRecord posted(String words) {
        return event("Posted", """
                "notify": [{"type": "posted", "to": {"subscribers_of": "room:{room}"}, "data": ["words"]}]""", "room", "r1", "words", words);
    }

    private static GenericRecord removed(String user) {
        return event("Removed", """
                "membership": {"op": "remove", "scope": "room:{room}", "user": "user"}, "notify": []""", "room", "r1", "user", user);
    }

    private void happens(GenericRecord event) {
        resolver.publish("chat.events", ROOM, event);
    }
}
