package io.carillon.family.families;

import io.carillon.chassis.tracing.Traceparent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One family in memory, whose next commits somebody else is faster than, a given number of times. */
public final class ContestedFamilies implements Families {

    private final List<Accepted<?>> committed = new ArrayList<>();
    private Optional<Family> family;
    private int lostRaces;

    private ContestedFamilies(Optional<Family> family, int lostRaces) {
        this.family = family;
        this.lostRaces = lostRaces;
    }

    public static ContestedFamilies of(Family family, int lostRaces) {
        return new ContestedFamilies(Optional.of(family), lostRaces);
    }

    static ContestedFamilies none() {
        return new ContestedFamilies(Optional.empty(), 0);
    }

    List<Accepted<?>> committed() {
        return List.copyOf(committed);
    }

    void changeBySomebodyElse() {
        family = family.map(ContestedFamilies::changedBySomebodyElse);
    }

    @Override
    public Optional<Family> find(String familyId) {
        return family;
    }

    @Override
    public Map<String, Family> findAll(Collection<String> familyIds) {
        return family.filter(known -> familyIds.contains(known.id()))
                .map(known -> Map.of(known.id(), known))
                .orElse(Map.of());
    }

    @Override
    public Commit commit(String familyId, long expectedVersion, Accepted<?> decision, Traceparent trace) {
        if (lostRaces > 0) {
            lostRaces--;
            changeBySomebodyElse();
        }
        if (expectedVersion != family.map(Family::version).orElse(NOT_FOUNDED)) {
            return Commit.CONFLICT;
        }
        committed.add(decision);
        return Commit.COMMITTED;
    }

    private static Family changedBySomebodyElse(Family family) {
        return new Family(
                family.id(),
                family.details(),
                family.created(),
                family.modified(),
                family.deletion(),
                family.version() + 1,
                family.account(),
                family.members(),
                family.openInvitations());
    }
}
