package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;

/** Writes that a user has answered an invitation, or that it was revoked, as of a version of the tenant. */
final class DeleteInvitationOfUser {

    private final PreparedStatement statement;

    DeleteInvitationOfUser(CqlSession session) {
        this.statement = session.prepare("""
            DELETE FROM invitations_by_invitee USING TIMESTAMP ? WHERE invitee_id = ? AND invitation_id = ?\
            """);
    }

    BoundStatement bind(String userId, String invitationId, long version) {
        return statement.bind(version, userId, invitationId).setIdempotent(true);
    }
}
