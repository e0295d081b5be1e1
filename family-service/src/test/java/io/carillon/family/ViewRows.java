package io.carillon.family;

import com.datastax.oss.driver.api.core.CqlSession;
import io.carillon.fixtures.cassandra.TestKeyspace;
import io.carillon.localstack.LocalStack;
import java.util.List;

/** What stands in the views, read without the service. */
record ViewRows(CqlSession session) implements AutoCloseable {

    static ViewRows in(LocalStack stack, String keyspace) {
        return new ViewRows(TestKeyspace.session(stack, keyspace));
    }

    /** Who lists the family, as what, and written as of which version. */
    List<String> usersOf(String familyId) {
        return session
                .execute("SELECT user_id, family_id, role, relation, writetime(role) AS version FROM families_by_user")
                .all()
                .stream()
                .filter(row -> familyId.equals(row.getString("family_id")))
                .map(row -> "%s %s %s @%d"
                        .formatted(
                                row.getString("user_id"),
                                row.getString("role"),
                                row.getString("relation"),
                                row.getLong("version")))
                .sorted()
                .toList();
    }

    /** What else the family is found by. */
    List<String> labelsOf(String familyId) {
        return List.of("status", "program").stream()
                .flatMap(label ->
                        session.execute("SELECT %1$s, family_id FROM families_by_%1$s".formatted(label)).all().stream()
                                .filter(row -> familyId.equals(row.getString("family_id")))
                                .map(row -> row.getString(label)))
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        session.close();
    }
}
