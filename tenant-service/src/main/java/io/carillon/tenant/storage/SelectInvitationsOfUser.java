package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.tenant.tenants.PageRequest;
import java.util.List;

/** Reads which invitations a user may have, the newest first. */
final class SelectInvitationsOfUser {

    /** Sorts behind every id. */
    private static final String END = "~";

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectInvitationsOfUser(CqlSession session) {
        this.session = session;
        this.statement = session.prepare("""
            SELECT tenant_id, invitation_id FROM invitations_by_invitee WHERE invitee_id = ? AND invitation_id < ? LIMIT ?\
            """);
    }

    List<Row> find(String userId, PageRequest page) {
        String before = page.after().isEmpty() ? END : page.after();
        return session.execute(statement.bind(userId, before, page.limit())).all();
    }
}
