package io.carillon.launcher.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.launcher.system.chaos.Journal.Entry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The chaos test is worth what its checks notice. */
class AccountingTest {

    private static final Claim RENAMED = Claim.of("FamilyUpdated", "family_id", "fam_1", "family_name", "New");
    private static final Claim ACCEPTED =
            Claim.of("FamilyInvitationResponded", "invitation_id", "inv_1", "action", "accepted");
    private static final Claim ADDED = Claim.of("FamilyMemberJoined", "new_member_id", "user_1", "joined_at", "7");

    private static final Event RENAMING = event(2, "FamilyUpdated", Map.of("family_id", "fam_1", "family_name", "New"));
    private static final Event ACCEPTANCE =
            event(2, "FamilyInvitationResponded", Map.of("invitation_id", "inv_1", "action", "accepted"));
    private static final Event JOINING =
            event(3, "FamilyMemberJoined", Map.of("new_member_id", "user_1", "joined_at", 7L));

    @Test
    void an_acknowledged_change_without_its_event_is_a_fault() {
        assertThat(faults(List.of(new Entry(RENAMED, true)))).hasSize(1);
        assertThat(faults(List.of(new Entry(RENAMED, true)), RENAMING)).isEmpty();
    }

    @Test
    void two_acknowledged_changes_need_two_events() {
        assertThat(faults(List.of(new Entry(RENAMED, true), new Entry(RENAMED, true)), RENAMING))
                .hasSize(1);
    }

    @Test
    void an_event_that_nobody_asked_for_is_a_fault() {
        assertThat(faults(List.of(), RENAMING)).hasSize(1);
        assertThat(faults(List.of(new Entry(RENAMED.and("updated_by", "user_2"), true)), RENAMING))
                .hasSize(2);
    }

    @Test
    void a_change_of_unknown_outcome_may_have_happened_once() {
        assertThat(faults(List.of(new Entry(RENAMED, false)))).isEmpty();
        assertThat(faults(List.of(new Entry(RENAMED, false)), RENAMING)).isEmpty();
        assertThat(faults(List.of(new Entry(RENAMED, false)), RENAMING, event(3, "FamilyUpdated", RENAMING.fields())))
                .hasSize(1);
    }

    @Test
    void an_acceptance_accounts_for_the_joining_that_follows_it() {
        assertThat(faults(List.of(new Entry(ACCEPTED, true)), ACCEPTANCE, JOINING))
                .isEmpty();
    }

    @Test
    void who_was_added_while_he_accepted_joined_once() {
        var both = List.of(new Entry(ADDED.orOfAnother(), true), new Entry(ACCEPTED, true));

        assertThat(faults(both, ACCEPTANCE, JOINING)).isEmpty();
        assertThat(faults(List.of(new Entry(ADDED.orOfAnother(), true)))).hasSize(1);
    }

    private static List<String> faults(List<Entry> entries, Event... events) {
        return Accounting.of(entries, List.of(events)).faults();
    }

    private static Event event(long sequence, String type, Map<String, Object> fields) {
        return new Event("evt_" + sequence, type, "fam_1", sequence, fields);
    }
}
