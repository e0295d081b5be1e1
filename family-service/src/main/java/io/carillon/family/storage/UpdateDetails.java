package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.families.Change.DetailsChanged;
import io.carillon.family.families.FamilyDetails;
import io.carillon.family.users.Stamp;
import java.util.List;

/** Writes what is true of the family as a whole; the version of its status only if that is different. */
final class UpdateDetails {

    private final PreparedStatement details;
    private final PreparedStatement statusVersion;

    UpdateDetails(CqlSession session) {
        this.details = session.prepare("""
            UPDATE family SET name = ?, address = ?, family_status = ?, modified_by = ?, modified_at = ?
            WHERE family_id = ?\
            """);
        this.statusVersion = session.prepare("UPDATE family SET family_status_version = ? WHERE family_id = ?");
    }

    List<BoundStatement> bind(String familyId, long version, DetailsChanged changed) {
        FamilyDetails now = changed.details();
        Stamp stamp = changed.stamp();
        BoundStatement written =
                details.bind(now.name(), now.address(), now.status().code(), stamp.by(), stamp.at(), familyId);
        return changed.statusChanged() ? List.of(written, statusVersion.bind(version, familyId)) : List.of(written);
    }
}
