package io.carillon.family.imports;

import io.carillon.family.families.Accepted;
import io.carillon.family.families.Done;
import io.carillon.family.families.Family;
import io.carillon.family.families.Member;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.families.Relation;
import io.carillon.family.families.Role;
import io.carillon.family.imports.ImportStore.Standing;
import io.carillon.family.lifecycle.Founding;
import io.carillon.family.lifecycle.Founding.Beginning;
import io.carillon.family.lifecycle.Roster;
import io.carillon.family.users.Stamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a family of users out of a family of names. A name becomes one user for each role, wherever it appears, and the
 * first parent is the admin. May be repeated, by several at once, and be broken off anywhere: repeating does the rest.
 */
public final class ImportingFamily {

    /** Stands in place of a user's id where it says who did something. */
    public static final String IMPORTER = "import";

    private final ImportStore store;
    private final int maxMembers;
    private final Clock clock;

    ImportingFamily(ImportStore store, int maxMembers, Clock clock) {
        this.store = store;
        this.maxMembers = maxMembers;
        this.clock = clock;
    }

    /** What became of it; a family that is there already stays as it is. */
    public ImportResult importFamily(NamedFamily raw) {
        return switch (ImportedFamily.read(raw, maxMembers)) {
            case Done<ImportedFamily>(ImportedFamily family) -> importFamily(family);
            case Refused<ImportedFamily>(Refusal.InvalidField error) -> new ImportResult.Invalid(List.of(error));
            case Refused<ImportedFamily>(Refusal.InvalidFields(List<Refusal.InvalidField> errors)) ->
                new ImportResult.Invalid(errors);
            case Refused<ImportedFamily>(Refusal refusal) ->
                throw new IllegalStateException("not about a field: " + refusal);
        };
    }

    private ImportResult importFamily(ImportedFamily family) {
        String source = family.source();
        Standing standing = store.standing(family.familyId(), source);
        if (standing != Standing.ABSENT) {
            return standing(standing, family);
        }
        List<NamedUser> users = family.people().stream().map(store::userOf).toList();
        Standing before = store.found(family.familyId(), source, begin(family, source, users));
        if (before != Standing.ABSENT) {
            return standing(before, family);
        }
        int reused = Math.toIntExact(users.stream().filter(NamedUser::reused).count());
        return new ImportResult.Created(family.people(), users.size() - reused, reused);
    }

    private static ImportResult standing(Standing standing, ImportedFamily family) {
        return switch (standing) {
            case IMPORTED -> new ImportResult.Unchanged(family.people());
            case IMPORTED_FROM_OTHER ->
                new ImportResult.Conflict("the family was imported before, from something else");
            case NOT_IMPORTED -> new ImportResult.Conflict("a family of this id is there and was not imported");
            case ABSENT -> throw new IllegalStateException("the family isn't there");
        };
    }

    private Accepted<Family> begin(ImportedFamily family, String source, List<NamedUser> users) {
        Instant now = clock.instant();
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < users.size(); i++) {
            NamedUser user = users.get(i);
            Relation relation = family.people().get(i).relation();
            members.add(new Member(user.userId(), user.username(), i == 0 ? Role.ADMIN : Role.MEMBER, relation, now));
        }
        Roster roster = new Roster(members.getFirst(), members.subList(1, members.size()), List.of());
        return Founding.found(
                new Beginning(family.familyId(), family.details(), new Stamp(now, IMPORTER), roster, source));
    }
}
