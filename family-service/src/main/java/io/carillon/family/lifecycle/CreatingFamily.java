package io.carillon.family.lifecycle;

import io.carillon.family.families.Accepted;
import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.Done;
import io.carillon.family.families.Family;
import io.carillon.family.families.Invitation;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.lifecycle.Founding.Beginning;
import io.carillon.family.lifecycle.Roster.Asked;
import io.carillon.family.lifecycle.Seating.Found;
import io.carillon.family.lifecycle.Seating.Seat;
import io.carillon.family.members.SettlingPlaceholders;
import io.carillon.family.users.Caller;
import io.carillon.family.users.CreatingOrGettingUser;
import io.carillon.family.users.Stamp;
import io.carillon.family.users.UserRole;
import io.carillon.family.users.Users;
import io.carillon.schemas.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user founds a family with all who belong to it; a system admin may found it for others. */
public final class CreatingFamily {

    private final ChangingFamily changing;
    private final RepeatedRequests repeated;
    private final Users users;
    private final People people;
    private final SettlingPlaceholders settling;
    private final Limits limits;
    private final Clock clock;

    /** @param clock in whole milliseconds, as precise as storage and events are */
    public CreatingFamily(
            ChangingFamily changing,
            RepeatedRequests repeated,
            Users users,
            CreatingOrGettingUser creating,
            SettlingPlaceholders settling,
            Limits limits,
            Clock clock) {
        this.changing = changing;
        this.repeated = repeated;
        this.users = users;
        this.people = new People(users, creating);
        this.settling = settling;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * @param maxMembers of a family, the invited ones included
     * @param invitationValidity how long an invitation can be answered
     */
    public record Limits(int maxMembers, Duration invitationValidity) {}

    /**
     * Refuses what breaks a rule before anybody is created: fields of the wish, an id nobody has, a founder who is a
     * student, too many members.
     *
     * @param idempotencyKey under which the same wish founds one family only, however often it is sent; null for a new one
     */
    public Outcome<Created> create(Caller caller, NewFamily wish, @Nullable String idempotencyKey) {
        return FamilyPlan.read(wish)
                .then(plan -> idempotencyKey == null
                        ? found(caller, plan)
                        : IdempotencyKey.parse(idempotencyKey).then(key -> foundOnce(caller, plan, key)))
                .then(created -> {
                    if (!created.repeated()) {
                        settling.settle(
                                created.family().id(),
                                created.family().members().keySet(),
                                caller.trace());
                    }
                    return new Done<>(created);
                });
    }

    private Outcome<Created> found(Caller caller, FamilyPlan plan) {
        String familyId = Ids.next("fam");
        return gather(caller, plan)
                .then(seats -> changing.found(familyId, begin(familyId, null, caller, plan, seats), caller.trace()));
    }

    private Outcome<Created> foundOnce(Caller caller, FamilyPlan plan, IdempotencyKey key) {
        String familyId = key.familyId(caller);
        String source = plan.source();
        return repeated.find(familyId)
                .map(there -> repeated.answer(caller, there, source))
                .orElseGet(() -> gather(caller, plan)
                        .then(seats -> changing.foundOnce(
                                familyId,
                                begin(familyId, source, caller, plan, seats),
                                there -> repeated.decide(caller, there, source),
                                caller.trace())));
    }

    /** All who are to be in the family, as users. Nobody is created before everything was checked. */
    private Outcome<List<Seat>> gather(Caller caller, FamilyPlan plan) {
        if (!Seating.isForOthers(caller, plan.people()) && isStudent(caller)) {
            return new Refused<>(new Refusal.StudentCannotBeAdmin());
        }
        List<Found> known = people.find(plan.people());
        return Seating.seat(caller, known, limits.maxMembers).then(_ -> {
            List<Found> all = people.create(known, caller);
            return Seating.seat(caller, all, limits.maxMembers).then(seats -> {
                people.describe(all, caller, clock.instant());
                return new Done<>(seats);
            });
        });
    }

    private boolean isStudent(Caller caller) {
        return users.profile(caller.user().id())
                .filter(profile -> profile.role() == UserRole.STUDENT)
                .isPresent();
    }

    private Accepted<Created> begin(
            String familyId, @Nullable String source, Caller caller, FamilyPlan plan, List<Seat> seats) {
        Instant now = clock.instant();
        Roster roster = Seating.isForOthers(caller, plan.people())
                ? Roster.of(seats, now)
                : Roster.around(caller.user(), familyId, seats, limits.invitationValidity, now);
        Stamp stamp = new Stamp(now, caller.user().id());
        Accepted<Family> founded = Founding.found(new Beginning(familyId, plan.details(), stamp, roster, source));
        List<Invitation> invitations =
                roster.asked().stream().map(Asked::invitation).toList();
        return new Accepted<>(new Created(founded.value(), invitations, false), founded.changes(), founded.events());
    }
}
