package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.references.Referrer;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Reads whether, and as what, a user lists a family. */
final class SelectFamilyOfUser {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectFamilyOfUser(CqlSession session) {
        this.session = session;
        this.statement = session.prepare(
                "SELECT user_id, role, relation FROM families_by_user WHERE user_id = ? AND family_id = ?");
    }

    CompletionStage<Optional<Referrer>> find(String userId, String familyId) {
        return session.executeAsync(statement.bind(userId, familyId))
                .thenApply(AsyncResultSet::one)
                .thenApply(row -> Optional.ofNullable(row).map(SelectUserEntries::user));
    }
}
