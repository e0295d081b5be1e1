package io.carillon.family.lifecycle;

import io.carillon.events.family.FamilyDeleted;
import io.carillon.family.families.Accepted;
import io.carillon.family.families.Change;
import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.Decision;
import io.carillon.family.families.Deletion;
import io.carillon.family.families.Family;
import io.carillon.family.families.FamilyEvents;
import io.carillon.family.families.Outcome;
import io.carillon.family.users.Caller;
import io.carillon.family.users.Stamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** An admin deletes his family. Its record stays; nothing changes in it any more. */
public final class DeletingFamily {

    /** Why memberships ended. */
    private static final String REASON = "family_deleted";

    private final ChangingFamily changing;
    private final Clock clock;

    /** @param clock in whole milliseconds, as precise as storage and events are */
    public DeletingFamily(ChangingFamily changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    /**
     * Refuses an unknown family, a caller who isn't an admin of it, and a family that is deleted already.
     *
     * @param dropReferences whether its users no longer list it
     */
    public Outcome<Deletion> delete(Caller caller, String familyId, boolean dropReferences) {
        return changing.change(
                familyId,
                family -> decide(
                        family,
                        caller,
                        new Deletion(new Stamp(clock.instant(), caller.user().id()), dropReferences)),
                caller.trace());
    }

    static Decision<Deletion> decide(Family family, Caller caller, Deletion deletion) {
        return family.decideForAdmin(
                caller,
                () -> new Accepted<>(deletion, List.of(new Change.FamilyDeleted(deletion)), events(family, deletion)));
    }

    /** First that it is deleted, while its members still hear of it; then that nobody hears of it any more. */
    private static List<SpecificRecord> events(Family family, Deletion deletion) {
        List<SpecificRecord> events = new ArrayList<>();
        events.add(FamilyDeleted.newBuilder()
                .setFamilyId(family.id())
                .setFamilyName(family.name())
                .setReferencesDropped(deletion.referencesDropped())
                .setDeletedBy(deletion.stamp().by())
                .setDeletedAt(deletion.stamp().at())
                .build());
        family.membersBySeniority()
                .forEach(member -> events.add(FamilyEvents.ended(
                        family.id(), member.userId(), REASON, deletion.stamp().at())));
        return events;
    }
}
