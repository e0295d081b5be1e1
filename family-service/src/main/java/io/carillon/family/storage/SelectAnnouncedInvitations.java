package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.family.invitations.Invitations.Announced;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a part of the invitations that a user may have got, newest first, which is how the table keeps them. */
final class SelectAnnouncedInvitations {

    /** Sorts behind every invitation id. */
    private static final String END = "inv`";

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectAnnouncedInvitations(CqlSession session) {
        this.session = session;
        this.statement = session.prepare("""
            SELECT invitation_id, family_id FROM invitations_by_invitee
            WHERE invitee_id = ? AND invitation_id < ? LIMIT ?\
            """);
    }

    List<Announced> find(String inviteeId, @Nullable String before, int limit) {
        return session.execute(statement.bind(inviteeId, before == null ? END : before, limit)).all().stream()
                .map(row -> new Announced(Columns.text(row, "invitation_id"), Columns.text(row, "family_id")))
                .toList();
    }
}
