package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.families.FamilySources;
import java.util.Optional;

/** Reads what a family was founded from. */
final class SelectSource implements FamilySources {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectSource(CqlSession session) {
        this.session = session;
        this.statement = session.prepare("SELECT founded_from FROM family WHERE family_id = ? LIMIT 1");
    }

    @Override
    public Optional<String> find(String familyId) {
        return Optional.ofNullable(session.execute(statement.bind(familyId)).one())
                .map(row -> row.getString("founded_from"));
    }
}
