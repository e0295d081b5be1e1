package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.family.invitations.Invitations.Announced;
import io.carillon.family.invitations.Invitations.Received;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Reads an invitation with what its family is called. */
final class SelectReceivedInvitation {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectReceivedInvitation(CqlSession session) {
        this.session = session;
        this.statement = session.prepare("""
            SELECT item, inviter_id, invitee_id, invitee_username, relation, status, invited_at, expires_at, name, deleted_at
            FROM family WHERE family_id = ? AND section = ? AND item = ?\
            """);
    }

    CompletionStage<Optional<Received>> findLater(Announced announced) {
        return session.executeAsync(statement.bind(announced.familyId(), Section.INVITATION, announced.invitationId()))
                .thenApply(AsyncResultSet::one)
                .thenApply(row -> Optional.ofNullable(row).map(found -> read(announced.familyId(), found)));
    }

    private static Received read(String familyId, Row row) {
        return new Received(InvitationRow.read(familyId, row), Columns.text(row, "name"), !row.isNull("deleted_at"));
    }
}
