package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.families.Change.FamilyDeleted;
import io.carillon.family.families.Deletion;

/** Writes that the family is deleted. */
final class UpdateDeletion {

    private final PreparedStatement statement;

    UpdateDeletion(CqlSession session) {
        this.statement = session.prepare("""
            UPDATE family SET deleted_at = ?, deleted_by = ?, deleted_version = ?, references_dropped = ?
            WHERE family_id = ?\
            """);
    }

    BoundStatement bind(String familyId, long version, FamilyDeleted deleted) {
        Deletion deletion = deleted.deletion();
        return statement.bind(
                deletion.stamp().at(), deletion.stamp().by(), version, deletion.referencesDropped(), familyId);
    }
}
