package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.family.families.Invitation;
import io.carillon.family.families.InvitationStatus;

/** How an invitation stands in the family's partition: the item is the invitation id. */
final class InvitationRow {

    static final String SECTION = "invitation";

    private InvitationRow() {}

    static Invitation read(String familyId, Row row) {
        return new Invitation(
                Columns.text(row, "item"),
                familyId,
                Columns.text(row, "inviter_id"),
                Columns.text(row, "invitee_id"),
                Columns.text(row, "invitee_username"),
                InvitationStatus.ofCode(Columns.text(row, "status")),
                Columns.instant(row, "invited_at"));
    }
}
