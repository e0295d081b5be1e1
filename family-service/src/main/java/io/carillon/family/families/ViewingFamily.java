package io.carillon.family.families;

import io.carillon.family.users.Caller;
import java.util.Optional;

/** A member looks at his family. */
public final class ViewingFamily {

    private final Families families;

    public ViewingFamily(Families families) {
        this.families = families;
    }

    /** Refuses an unknown family and a caller who isn't in it. */
    public Outcome<Family> view(Caller caller, String familyId) {
        Optional<Family> family = families.find(familyId);
        if (family.isEmpty()) {
            return new Refused<>(new Refusal.UnknownFamily(familyId));
        }
        return family.get().members().containsKey(caller.user().id())
                ? new Done<>(family.get())
                : new Refused<>(new Refusal.NotAMember());
    }
}
