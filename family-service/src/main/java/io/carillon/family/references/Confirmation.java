package io.carillon.family.references;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Tells what is wrong from what is under way. A disagreement is real if the family was published before it was compared
 * and has the same version afterwards: then nobody was about to write what was missed.
 */
final class Confirmation {

    private final ReferencedFamilies families;
    private final Patience patience;

    Confirmation(ReferencedFamilies families, Patience patience) {
        this.families = families;
        this.patience = patience;
    }

    /** @param compare gives what is wrong with a state of the family, reading everything anew */
    List<Finding> of(String familyId, Function<Optional<ReferencedFamily>, List<Finding>> compare) {
        for (int look = 1; look <= patience.looks(); look++) {
            Optional<ReferencedFamily> before = families.find(familyId);
            List<Finding> findings = compare.apply(before);
            if (findings.isEmpty() || isUnmoved(before, families.find(familyId))) {
                return findings;
            }
            LockSupport.parkNanos(patience.pause().toNanos());
        }
        return List.of(new Finding.NotYet(familyId));
    }

    private static boolean isUnmoved(Optional<ReferencedFamily> before, Optional<ReferencedFamily> after) {
        return before.isEmpty()
                ? after.isEmpty()
                : after.filter(family -> before.get().published()
                                && family.version() == before.get().version())
                        .isPresent();
    }
}
