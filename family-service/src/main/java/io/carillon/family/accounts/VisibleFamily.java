package io.carillon.family.accounts;

import io.carillon.family.families.Done;
import io.carillon.family.families.Families;
import io.carillon.family.families.Family;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.users.Caller;
import java.util.Optional;
import java.util.function.Function;

/** What is shown to those only who see the family. */
final class VisibleFamily {

    private final Families families;

    VisibleFamily(Families families) {
        this.families = families;
    }

    /** Refuses a family that isn't there or isn't the caller's: he can't tell which. */
    <T> Outcome<T> show(Caller caller, String familyId, Function<Family, T> show) {
        Optional<Family> family = families.find(familyId);
        if (family.isEmpty()) {
            return new Refused<>(new Refusal.UnknownFamily(familyId));
        }
        return family.get()
                .refusalToShow(caller)
                .<Outcome<T>>map(Refused::new)
                .orElseGet(() -> new Done<>(show.apply(family.get())));
    }
}
