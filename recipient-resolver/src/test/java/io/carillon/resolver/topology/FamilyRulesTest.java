package io.carillon.resolver.topology;

import static io.carillon.resolver.topology.FamilyStory.SCOPE;
import static io.carillon.resolver.topology.FamilyStory.created;
import static io.carillon.resolver.topology.FamilyStory.header;
import static io.carillon.resolver.topology.FamilyStory.invited;
import static io.carillon.resolver.topology.FamilyStory.joined;
import static io.carillon.resolver.topology.FamilyStory.responded;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.delivery.Notification;
import io.carillon.schemas.Topics;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FamilyRulesTest {

    @TempDir
    Path stateDir;

    private Resolver resolver;
    private int events;

    @BeforeEach
    void aFamilyOfTwoAdmins() {
        resolver = Resolver.withOnePartition(stateDir);
        happens(created("alice"));
        happens(joined("bob", "admin"));
        resolver.notifications();
        resolver.memberships();
    }

    @AfterEach
    void close() {
        resolver.close();
    }

    @Test
    void creating_a_family_tells_nobody_and_makes_the_creator_its_admin() {
        try (Resolver fresh = Resolver.withOnePartition(stateDir.resolve("fresh"))) {
            fresh.publish(Topics.FAMILY_EVENTS.name(), SCOPE, created("carol"), header(created("carol"), 1));
            assertThat(fresh.told()).isEmpty();
            assertThat(fresh.memberships()).singleElement().satisfies(record -> {
                assertThat(record.key()).isEqualTo(SCOPE + "/carol");
                assertThat(record.value().getRole()).isEqualTo("admin");
                assertThat(record.value().getSince()).isEqualTo(FamilyStory.NOON.plusSeconds(1));
            });
        }
    }

    @Test
    void an_invitation_reaches_the_invitee_and_the_members() {
        happens(invited("dave", "alice"));
        assertThat(resolver.told())
                .containsExactly(
                        new Told("family_invitation_received", List.of("dave"), """
                                {"invitation_id":"inv_1","family_name":"The Alices","inviter_username":"alice-name"}"""),
                        new Told("new_family_invitation_sent", List.of("alice", "bob"), """
                                {"family_id":"fam_1","invitee_identifier":"dave@example.org"}"""));
    }

    @Test
    void a_declined_invitation_reaches_the_inviter_and_the_other_admins() {
        happens(joined("carol", "member"));
        resolver.notifications();
        happens(responded("dave", "alice", "declined"));
        assertThat(resolver.told())
                .containsExactly(new Told("family_invitation_responded", List.of("alice", "bob"), """
                        {"invitation_id":"inv_1","invitee_username":"dave-name","action":"declined"}"""));
    }

    @Test
    void an_inviter_who_is_no_member_any_more_still_hears_of_the_answer() {
        happens(responded("dave", "zoe", "accepted"));
        assertThat(resolver.told()).extracting(Told::recipients).containsExactly(List.of("alice", "bob", "zoe"));
    }

    @Test
    void a_new_member_is_announced_to_all_members_the_new_one_included() {
        happens(joined("carol", "member"));
        assertThat(resolver.told())
                .containsExactly(new Told("family_member_joined", List.of("alice", "bob", "carol"), """
                        {"family_id":"fam_1","new_member_username":"carol-name"}"""));
    }

    @Test
    void a_notification_says_when_where_and_why() {
        happens(invited("dave", "alice"));
        TestRecord<String, Notification> record = resolver.notifications().getFirst();
        assertThat(record.key()).isEqualTo("dave");
        assertThat(record.value().getId()).isEqualTo("ntf_3_0");
        assertThat(record.value().getScope()).isEqualTo(SCOPE);
        assertThat(record.value().getOccurredAt()).isEqualTo(FamilyStory.NOON.plusSeconds(3));
        assertThat(record.value().getEphemeral()).isFalse();
        assertThat(record.value().getExpiresAt()).isNull();
        assertThat(new String(record.headers().lastHeader("ce_id").value(), UTF_8))
                .isEqualTo("evt_3");
        assertThat(new String(record.headers().lastHeader("traceparent").value(), UTF_8))
                .startsWith("00-0af7651916cd");
    }

    @Test
    void resolved_events_and_told_recipients_are_counted() {
        happens(joined("carol", "member"));
        assertThat(resolver.count("carillon.resolver.events")).isEqualTo(3);
        assertThat(resolver.count("carillon.resolver.notifications")).isEqualTo(2);
        assertThat(resolver.count("carillon.resolver.recipients")).isEqualTo(5);
    }

    private void happens(SpecificRecord event) {
        resolver.publish(Topics.FAMILY_EVENTS.name(), SCOPE, event, header(event, ++events));
    }
}
