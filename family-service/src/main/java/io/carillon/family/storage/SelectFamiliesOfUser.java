package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.family.families.FamiliesOfUser;
import java.util.HashSet;
import java.util.Set;

/** Reads which families a user is in. */
final class SelectFamiliesOfUser implements FamiliesOfUser {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectFamiliesOfUser(CqlSession session) {
        this.session = session;
        this.statement = session.prepare("SELECT family_id FROM families_by_user WHERE user_id = ?");
    }

    @Override
    public Set<String> of(String userId) {
        Set<String> familyIds = new HashSet<>();
        session.execute(statement.bind(userId)).forEach(row -> familyIds.add(Columns.text(row, "family_id")));
        return familyIds;
    }
}
