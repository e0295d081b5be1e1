package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chassis.cassandra.Columns;
import java.util.Optional;

/** Reads which family an invitation leads to. */
final class SelectInvitationFamily {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectInvitationFamily(CqlSession session) {
        this.session = session;
        this.statement = session.prepare("SELECT family_id FROM invitation_by_id WHERE invitation_id = ?");
    }

    Optional<String> find(String invitationId) {
        return Optional.ofNullable(session.execute(statement.bind(invitationId)).one())
                .map(row -> Columns.text(row, "family_id"));
    }
}
