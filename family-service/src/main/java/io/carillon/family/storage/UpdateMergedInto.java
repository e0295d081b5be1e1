package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chassis.cassandra.ConditionalStatement;

/** Marks a placeholder as adopted. */
final class UpdateMergedInto {

    private final CqlSession session;
    private final PreparedStatement statement;

    UpdateMergedInto(CqlSession session) {
        this.session = session;
        this.statement = session.prepare(
                "UPDATE user SET merged_into = ? WHERE user_id = ? IF merged_into = null AND signed_in = false");
    }

    /** Does nothing if somebody else was first, and to who isn't a placeholder. */
    void update(String placeholderId, String adopterId) {
        ConditionalStatement.execute(session, statement.bind(adopterId, placeholderId));
    }
}
