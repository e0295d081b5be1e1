package io.carillon.family.references;

import io.carillon.family.families.FamilyStatus;
import io.carillon.family.families.Relation;
import io.carillon.family.families.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a family says of its references, with the version of each statement.
 *
 * @param version the family's
 * @param published whether all events that led here are published, so that the views must have it
 * @param statusVersion as of which it has the status
 * @param deletion null unless it was deleted
 * @param memberships those that ended included
 * @param programs those it prefers no longer included
 */
public record ReferencedFamily(
        String id,
        long version,
        boolean published,
        FamilyStatus status,
        long statusVersion,
        @Nullable Deletion deletion,
        List<Membership> memberships,
        List<Preference> programs) {

    private static final Deletion NEVER = new Deletion(0, false);

    public ReferencedFamily {
        memberships = List.copyOf(memberships);
        programs = List.copyOf(programs);
    }

    /**
     * That the family was deleted.
     *
     * @param referencesDropped whether its users don't list it any more
     */
    public record Deletion(long version, boolean referencesDropped) {}

    /** That a user is a member, or was one. */
    public record Membership(String userId, Role role, Relation relation, boolean current, long version) {}

    /** That the family prefers a program, or did. */
    public record Preference(String program, boolean current, long version) {}

    /**
     * Every reference to the family that is or ever was. A deleted family isn't found by status or program; its users
     * keep listing it, unless it was deleted with their references.
     */
    public List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        memberships.forEach(membership -> references.add(of(membership)));
        Stream.of(FamilyStatus.values()).forEach(possible -> references.add(of(possible)));
        programs.forEach(preference -> references.add(of(preference)));
        return references;
    }

    /** What it is to be found by now. */
    public List<Reference> presentReferences() {
        return references().stream().filter(Reference::present).toList();
    }

    private Reference of(Membership membership) {
        Deletion end = deletion != null && deletion.referencesDropped ? deletion : NEVER;
        return reference(
                new Referrer.OfUser(membership.userId, membership.role, membership.relation),
                membership.current,
                membership.version,
                end);
    }

    private Reference of(FamilyStatus possible) {
        return reference(new Referrer.OfStatus(possible), possible == status, statusVersion, end());
    }

    private Reference of(Preference preference) {
        return reference(new Referrer.OfProgram(preference.program), preference.current, preference.version, end());
    }

    private Deletion end() {
        return deletion == null ? NEVER : deletion;
    }

    private Reference reference(Referrer referrer, boolean current, long since, Deletion end) {
        return new Reference(id, referrer, current && end.equals(NEVER), Math.max(since, end.version));
    }
}
