package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.family.families.FamilyStatus;
import io.carillon.family.families.Role;
import io.carillon.family.references.ReferencedFamily;
import io.carillon.family.references.ReferencedFamily.Deletion;
import io.carillon.family.references.ReferencedFamily.Membership;
import io.carillon.family.references.ReferencedFamily.Preference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes what a family says of its references of the rows of its partition. */
final class ReferencedFamilyRows {

    /** Of what was written before versions were kept with it. Nothing was ever taken back then. */
    private static final long UNRECORDED = 1;

    private final String familyId;
    private final List<Membership> memberships = new ArrayList<>();
    private final List<Preference> programs = new ArrayList<>();

    /**
     * Has the columns of the family as a whole. The row with the lowest version counts: its page is the one that may miss
     * something.
     */
    private @Nullable Row oldest;

    ReferencedFamilyRows(String familyId) {
        this.familyId = familyId;
    }

    void add(Row row) {
        if (oldest == null || row.getLong("version") < oldest.getLong("version")) {
            oldest = row;
        }
        String section = Columns.text(row, "section");
        switch (section) {
            case Section.MEMBER -> memberships.add(membership(row));
            case Section.PROGRAM ->
                programs.add(new Preference(
                        Columns.text(row, "item"), MemberRow.isCurrent(row), version(row, "reference_version")));
            default -> throw new IllegalStateException("nothing refers to a family by its " + section);
        }
    }

    /** A family always has had a member, so no row means no family. */
    Optional<ReferencedFamily> family() {
        return Optional.ofNullable(oldest).map(this::family);
    }

    private ReferencedFamily family(Row whole) {
        String status = whole.getString("family_status");
        return new ReferencedFamily(
                familyId,
                whole.getLong("version"),
                whole.getLong("published_through") >= whole.getLong("version"),
                status == null ? FamilyStatus.ACTIVE : FamilyStatus.ofCode(status),
                version(whole, "family_status_version"),
                whole.isNull("deleted_version")
                        ? null
                        : new Deletion(whole.getLong("deleted_version"), whole.getBoolean("references_dropped")),
                memberships,
                programs);
    }

    private static Membership membership(Row row) {
        return new Membership(
                Columns.text(row, "item"),
                Role.ofCode(Columns.text(row, "role")),
                MemberRow.relation(row),
                MemberRow.isCurrent(row),
                version(row, "reference_version"));
    }

    private static long version(Row row, String column) {
        return row.isNull(column) ? UNRECORDED : row.getLong(column);
    }
}
