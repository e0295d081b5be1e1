package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.users.ProfileChange;
import io.carillon.family.users.Stamp;
import org.jspecify.annotations.Nullable;

/** Changes what a user or others typed of him. */
final class UpdateProfile {

    private final CqlSession session;
    private final PreparedStatement statement;

    UpdateProfile(CqlSession session) {
        this.session = session;
        this.statement = session.prepare("""
            UPDATE user SET name = :name, phone = :phone,
                is_primary_contact = :is_primary, is_emergency_contact = :is_emergency,
                modified_at = :modified_at, modified_by = :modified_by
            WHERE user_id = :id""");
    }

    /** What isn't bound stays as it is. */
    void update(String userId, ProfileChange change, Stamp modified) {
        BoundStatementBuilder bound = statement
                .boundStatementBuilder()
                .setString("id", userId)
                .setInstant("modified_at", modified.at())
                .setString("modified_by", modified.by())
                .setIdempotence(true);
        bound = withText(bound, "name", change.name());
        bound = withText(bound, "phone", change.phone());
        bound = withFlag(bound, "is_primary", change.primaryContact());
        bound = withFlag(bound, "is_emergency", change.emergencyContact());
        session.execute(bound.build());
    }

    private static BoundStatementBuilder withText(BoundStatementBuilder bound, String column, @Nullable String value) {
        return value == null ? bound : bound.setString(column, value.isEmpty() ? null : value);
    }

    private static BoundStatementBuilder withFlag(BoundStatementBuilder bound, String column, @Nullable Boolean value) {
        return value == null ? bound : bound.setBoolean(column, value);
    }
}
