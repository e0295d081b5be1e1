package io.carillon.family.imports;

import io.carillon.chassis.tracing.Traceparent;
import io.carillon.family.families.Accepted;
import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.Done;
import io.carillon.family.families.Families;
import io.carillon.family.families.FamilySources;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.families.Unchanged;
import io.carillon.family.users.EnsuringPlaceholder;
import io.carillon.family.users.UserProfile;
import io.carillon.schemas.Ids;
import java.util.Optional;

/** Imports for good. */
final class CommittingStore implements ImportStore {

    private final Families families;
    private final FamilySources sources;
    private final ImportedNames names;
    private final EnsuringPlaceholder placeholders;
    private final ChangingFamily changing;

    CommittingStore(
            Families families,
            FamilySources sources,
            ImportedNames names,
            EnsuringPlaceholder placeholders,
            ChangingFamily changing) {
        this.families = families;
        this.sources = sources;
        this.names = names;
        this.placeholders = placeholders;
        this.changing = changing;
    }

    @Override
    public Standing standing(String familyId, String source) {
        return families.find(familyId).isEmpty() ? Standing.ABSENT : standingOfThere(familyId, source);
    }

    private Standing standingOfThere(String familyId, String source) {
        Optional<String> from = sources.find(familyId);
        if (from.isEmpty() || !from.get().startsWith(ImportedFamily.SOURCE_PREFIX)) {
            return Standing.NOT_IMPORTED;
        }
        return from.get().equals(source) ? Standing.IMPORTED : Standing.IMPORTED_FROM_OTHER;
    }

    /** The name comes first and its user after it, so that a broken-off import leaves a name to complete, but no user too many. */
    @Override
    public NamedUser userOf(ImportedName name) {
        Optional<String> known = names.find(name.role(), name.key());
        String candidate = known.orElseGet(() -> Ids.next("user"));
        String userId = known.orElseGet(() -> names.claim(name.role(), name.key(), candidate));
        UserProfile user = placeholders.ensure(userId, name.placeholder(), ImportingFamily.IMPORTER);
        boolean reused = known.isPresent() || !userId.equals(candidate);
        return new NamedUser(user.id(), user.user().username(), reused);
    }

    @Override
    public Standing found(String familyId, String source, Accepted<?> beginning) {
        Accepted<Standing> founding = new Accepted<>(Standing.ABSENT, beginning.changes(), beginning.events());
        return switch (changing.foundOnce(
                familyId, founding, _ -> new Unchanged<>(standingOfThere(familyId, source)), Traceparent.begin())) {
            case Done<Standing>(Standing before) -> before;
            case Refused<Standing>(Refusal refusal) ->
                throw new IllegalStateException("%s was not imported: %s".formatted(familyId, refusal));
        };
    }
}
