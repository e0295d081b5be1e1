package io.carillon.family.lifecycle;

import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.Done;
import io.carillon.family.families.Family;
import io.carillon.family.families.FamilyDetails;
import io.carillon.family.families.FamilyName;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.users.Caller;
import io.carillon.schemas.Ids;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A user founds a family and is its first admin. */
public final class CreatingFamily {

    private final ChangingFamily changing;
    private final Clock clock;

    /** @param clock in whole milliseconds, as precise as storage and events are */
    public CreatingFamily(ChangingFamily changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    /** Refuses an invalid name. */
    public Outcome<Family> create(Caller caller, @Nullable String familyName) {
        return switch (FamilyName.parse(familyName)) {
            case Refused<FamilyName>(Refusal refusal) -> new Refused<>(refusal);
            case Done<FamilyName>(FamilyName name) -> found(caller, name);
        };
    }

    private Outcome<Family> found(Caller caller, FamilyName name) {
        String familyId = Ids.next("fam");
        FamilyDetails details = FamilyDetails.named(name.value());
        return changing.found(
                familyId, Founding.found(familyId, details, caller.user(), clock.instant()), caller.trace());
    }
}
