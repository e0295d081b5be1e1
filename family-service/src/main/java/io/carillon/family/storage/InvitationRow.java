package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.family.families.Invitation;
import io.carillon.family.families.InvitationStatus;
import java.time.Instant;

/** How an invitation stands in the family's partition: the item is the invitation id. */
final class InvitationRow {

    private InvitationRow() {}

    static Invitation read(String familyId, Row row) {
        return new Invitation(
                Columns.text(row, "item"),
                familyId,
                Columns.text(row, "inviter_id"),
                Columns.text(row, "invitee_id"),
                Columns.text(row, "invitee_username"),
                MemberRow.relation(row),
                InvitationStatus.ofCode(Columns.text(row, "status")),
                Columns.instant(row, "invited_at"),
                expiry(row));
    }

    /** Rows from before invitations expired are old by now: who still wants the invitee invites him again. */
    private static Instant expiry(Row row) {
        Instant expiresAt = row.getInstant("expires_at");
        return expiresAt == null ? Columns.instant(row, "invited_at") : expiresAt;
    }
}
