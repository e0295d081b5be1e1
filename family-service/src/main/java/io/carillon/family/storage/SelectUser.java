package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.family.users.UserRecord;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Reads a user by his id. */
final class SelectUser {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectUser(CqlSession session) {
        this.session = session;
        this.statement = session.prepare("""
            SELECT user_id, username, email, name, claimed_name, role, phone, is_primary_contact, is_emergency_contact,
                signed_in, merged_into, created_at, created_by, modified_at, modified_by
            FROM user WHERE user_id = ?""");
    }

    Optional<UserRecord> find(String userId) {
        return read(session.execute(statement.bind(userId)).one());
    }

    CompletionStage<Optional<UserRecord>> findLater(String userId) {
        return session.executeAsync(statement.bind(userId))
                .thenApply(AsyncResultSet::one)
                .thenApply(SelectUser::read);
    }

    private static Optional<UserRecord> read(@Nullable Row row) {
        return Optional.ofNullable(row).map(UserRow::read);
    }
}
