package io.carillon.family.lifecycle;

import io.carillon.family.families.Done;
import io.carillon.family.families.Families;
import io.carillon.family.families.Family;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.users.Caller;
import java.util.Optional;

/** A member looks at his family. */
public final class ViewingFamily {

    private final Families families;

    public ViewingFamily(Families families) {
        this.families = families;
    }

    /** Refuses a family that isn't there or isn't the caller's: he can't tell which. */
    public Outcome<Family> view(Caller caller, String familyId) {
        Optional<Family> family = families.find(familyId);
        if (family.isEmpty()) {
            return new Refused<>(new Refusal.UnknownFamily(familyId));
        }
        return family.get()
                .refusalToShow(caller)
                .<Outcome<Family>>map(Refused::new)
                .orElseGet(() -> new Done<>(family.get()));
    }
}
