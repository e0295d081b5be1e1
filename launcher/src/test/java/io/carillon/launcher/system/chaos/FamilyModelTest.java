package io.carillon.launcher.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.launcher.story.FamilyFrames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The chaos test is worth what its checks notice. */
class FamilyModelTest {

    private final List<Event> log = new ArrayList<>();

    @Test
    void a_gap_in_the_sequence_is_noticed() {
        created();
        log.add(new Event("evt_3", "FamilyUpdated", "fam_1", 3, Map.of("family_name", "New", "status", "active")));

        assertThatThrownBy(() -> FamilyModel.after(log)).hasMessageContaining("out of sequence");
    }

    @Test
    void half_of_an_acceptance_is_noticed() {
        created();
        invited();
        happened(
                "FamilyInvitationResponded",
                Map.of("invitation_id", "inv_1", "invitee_id", "bob", "action", "accepted"));
        happened("FamilyUpdated", Map.of("family_name", "New", "status", "active"));

        assertThatThrownBy(() -> FamilyModel.after(log)).hasMessageContaining("splits an acceptance");
    }

    @Test
    void a_family_without_an_admin_is_noticed() {
        created();
        happened("FamilyMemberLeft", Map.of("user_id", "alice"));

        assertThatThrownBy(() -> FamilyModel.after(log)).hasMessageContaining("no admin");
    }

    @Test
    void tokens_that_are_not_there_cannot_be_given() {
        created();
        happened("TokenRequestCreated", Map.of("request_id", "treq_1", "requester_id", "alice", "amount", 5L));
        happened("TokenRequestReviewed", Map.of("request_id", "treq_1", "status", "approved"));

        assertThatThrownBy(() -> FamilyModel.after(log)).hasMessageContaining("takes what cannot be taken");
    }

    @Test
    void the_second_answer_to_an_invitation_is_noticed() {
        created();
        invited();
        var declined = Map.<String, Object>of("invitation_id", "inv_1", "invitee_id", "bob", "action", "declined");
        happened("FamilyInvitationResponded", declined);
        happened("FamilyInvitationResponded", declined);

        assertThatThrownBy(() -> FamilyModel.after(log)).hasMessageContaining("closes what is not open");
    }

    @Test
    void who_left_is_expected_to_hear_of_that_and_of_nothing_more() {
        created();
        happened(
                "FamilyMemberJoined",
                Map.of("new_member_id", "bob", "new_member_username", "Bob", "role", "member", "relation", "parent"));
        happened("FamilyMemberLeft", Map.of("user_id", "bob", "member_username", "Bob"));
        happened("FamilyUpdated", Map.of("family_name", "New", "status", "active"));

        assertThat(ExpectedFrames.of(log).get("bob"))
                .containsExactly(FamilyFrames.joined("fam_1", "Bob"), FamilyFrames.left("fam_1", "Bob"));
        assertThat(ExpectedFrames.of(log).get("alice"))
                .endsWith(FamilyFrames.left("fam_1", "Bob"), FamilyFrames.updated("fam_1", "New", "familyName"));
    }

    private void created() {
        happened("FamilyCreated", Map.of("family_name", "Old", "founder_id", "alice", "role", "admin"));
    }

    private void invited() {
        happened("FamilyInvitationSent", Map.of("invitation_id", "inv_1", "invitee_id", "bob"));
    }

    private void happened(String type, Map<String, Object> fields) {
        int sequence = log.size() + 1;
        log.add(new Event("evt_" + sequence, type, "fam_1", sequence, fields));
    }
}
