package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.family.families.Account;
import io.carillon.family.families.Deletion;
import io.carillon.family.families.Family;
import io.carillon.family.families.FamilyDetails;
import io.carillon.family.families.FamilyStatus;
import io.carillon.family.families.Member;
import io.carillon.family.families.OpenInvitation;
import io.carillon.family.users.Stamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a family of the rows of its partition. */
final class FamilyRows {

    private final String familyId;
    private final Map<String, Member> members = new HashMap<>();
    private final Set<String> programs = new HashSet<>();
    private final Map<String, OpenInvitation> openInvitations = new HashMap<>();

    /**
     * Has the columns of the family as a whole. The first row's version counts: what later pages show may be newer, and then
     * a decision made on them loses; with the last one's, a decision on old rows could win.
     */
    private @Nullable Row first;

    FamilyRows(String familyId) {
        this.familyId = familyId;
    }

    void add(Row row) {
        if (first == null) {
            first = row;
        }
        String section = Columns.text(row, "section");
        switch (section) {
            case Section.MEMBER -> {
                if (MemberRow.isCurrent(row)) {
                    Member member = MemberRow.read(row);
                    members.put(member.userId(), member);
                }
            }
            case Section.PROGRAM -> {
                if (MemberRow.isCurrent(row)) {
                    programs.add(Columns.text(row, "item"));
                }
            }
            case Section.OPEN_INVITATION ->
                openInvitations.put(
                        Columns.text(row, "item"),
                        new OpenInvitation(Columns.text(row, "invitation_id"), Columns.instant(row, "expires_at")));
            default -> throw new IllegalStateException("no family is made of " + section);
        }
    }

    /** A family always has had a member, so no row means no family. */
    Optional<Family> family() {
        return Optional.ofNullable(first).map(this::family);
    }

    private Family family(Row whole) {
        Stamp created = new Stamp(Columns.instant(whole, "created_at"), Columns.text(whole, "created_by"));
        return new Family(
                familyId,
                details(whole),
                created,
                stamp(whole, "modified_at", "modified_by").orElse(created),
                deletion(whole).orElse(null),
                whole.getLong("version"),
                new Account(whole.getLong("balance"), whole.getBoolean("frozen")),
                members,
                openInvitations);
    }

    private FamilyDetails details(Row whole) {
        String status = whole.getString("family_status");
        return new FamilyDetails(
                Columns.text(whole, "name"),
                Objects.requireNonNullElse(whole.getMap("address", String.class, String.class), Map.of()),
                programs,
                status == null ? FamilyStatus.ACTIVE : FamilyStatus.ofCode(status));
    }

    private static Optional<Deletion> deletion(Row whole) {
        return stamp(whole, "deleted_at", "deleted_by")
                .map(stamp -> new Deletion(stamp, whole.getBoolean("references_dropped")));
    }

    private static Optional<Stamp> stamp(Row whole, String at, String by) {
        Instant instant = whole.getInstant(at);
        return instant == null ? Optional.empty() : Optional.of(new Stamp(instant, Columns.text(whole, by)));
    }
}
