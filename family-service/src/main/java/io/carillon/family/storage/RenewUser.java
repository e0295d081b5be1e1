package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.users.Renewal;

/** Writes what a sign-in says of a user, whether he is known or not. */
final class RenewUser {

    private final CqlSession session;
    private final PreparedStatement statement;

    RenewUser(CqlSession session) {
        this.session = session;
        this.statement = session.prepare("""
            INSERT INTO user (user_id, username, email, signed_in, modified_at, modified_by,
                role, name, claimed_name, created_at, created_by)
            VALUES (:id, :username, :email, true, :modified_at, :modified_by,
                :role, :name, :name, :created_at, :created_by)""");
    }

    /** What isn't bound stays as it is. */
    void renew(Renewal renewal) {
        BoundStatementBuilder bound = statement
                .boundStatementBuilder()
                .setString("id", renewal.user().id())
                .setString("username", renewal.user().username())
                .setString("email", renewal.user().email())
                .setInstant("modified_at", renewal.modified().at())
                .setString("modified_by", renewal.modified().by())
                .setIdempotence(true);
        if (renewal.role() != null) {
            bound = bound.setString("role", renewal.role().code());
        }
        if (renewal.name() != null) {
            bound = bound.setString("name", renewal.name());
        }
        if (renewal.created() != null) {
            bound = bound.setInstant("created_at", renewal.created().at());
            bound = bound.setString("created_by", renewal.created().by());
        }
        session.execute(bound.build());
    }
}
