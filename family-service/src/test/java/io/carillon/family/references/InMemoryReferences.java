package io.carillon.family.references;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Families and views in memory; of two writes to an entry the one with the higher version counts, a removal if equal. */
final class InMemoryReferences implements ReferencedFamilies, ReferenceViews {

    private record Key(String familyId, Object referrer) {
        static Key of(Reference reference) {
            return new Key(
                    reference.familyId(),
                    reference.referrer() instanceof Referrer.OfUser user ? user.userId() : reference.referrer());
        }
    }

    private final Map<String, ReferencedFamily> families = new HashMap<>();
    private final Map<Key, Reference> views = new HashMap<>();

    void save(ReferencedFamily family) {
        families.put(family.id(), family);
    }

    Collection<Reference> written() {
        return views.values();
    }

    @Override
    public Optional<ReferencedFamily> find(String familyId) {
        return Optional.ofNullable(families.get(familyId));
    }

    @Override
    public Map<String, ReferencedFamily> findAll(Collection<String> familyIds) {
        return familyIds.stream()
                .distinct()
                .filter(families::containsKey)
                .collect(Collectors.toMap(id -> id, families::get));
    }

    @Override
    public void write(Collection<Reference> references) {
        references.forEach(reference -> views.merge(Key.of(reference), reference, InMemoryReferences::winner));
    }

    private static Reference winner(Reference before, Reference now) {
        boolean wins = now.version() > before.version() || (now.version() == before.version() && !now.present());
        return wins ? now : before;
    }

    @Override
    public List<Optional<Referrer>> read(List<Reference> references) {
        return references.stream()
                .map(reference -> Optional.ofNullable(views.get(Key.of(reference)))
                        .filter(Reference::present)
                        .map(Reference::referrer))
                .toList();
    }
}
