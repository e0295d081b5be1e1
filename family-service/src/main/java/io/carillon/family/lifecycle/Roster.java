package io.carillon.family.lifecycle;

import io.carillon.family.families.Invitation;
import io.carillon.family.families.InvitationStatus;
import io.carillon.family.families.Member;
import io.carillon.family.families.Relation;
import io.carillon.family.families.Role;
import io.carillon.family.lifecycle.Seating.Seat;
import io.carillon.family.users.User;
import io.carillon.family.users.UserProfile;
import io.carillon.schemas.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Everybody a family begins with.
 *
 * @param founder its first admin
 * @param others who are members from the beginning, too, in the order in which that is told
 */
public record Roster(Member founder, List<Member> others, List<Asked> asked) {

    /**
     * Who is invited by the same change.
     *
     * @param identifier what the inviter named the invitee by
     */
    public record Asked(Invitation invitation, User inviter, String identifier) {}

    /** Of a family that a user founds for himself. */
    static Roster around(User caller, String familyId, List<Seat> seats, Duration validity, Instant now) {
        Member founder = new Member(caller.id(), caller.username(), Role.ADMIN, Relation.PARENT, now);
        List<Asked> asked = seats.stream()
                .filter(Seat::asked)
                .map(seat -> asked(familyId, caller, seat, validity, now))
                .toList();
        return new Roster(founder, members(seats, now), asked);
    }

    /** Of a family that is founded for others, who aren't asked. One of them is an admin. */
    static Roster of(List<Seat> seats, Instant now) {
        List<Member> members = new ArrayList<>(members(seats, now));
        Member founder = members.stream().filter(Member::isAdmin).findFirst().orElseThrow();
        members.remove(founder);
        return new Roster(founder, members, List.of());
    }

    private static List<Member> members(List<Seat> seats, Instant now) {
        return seats.stream()
                .filter(seat -> !seat.asked())
                .map(seat -> member(seat, now))
                .toList();
    }

    private static Member member(Seat seat, Instant now) {
        UserProfile user = seat.user();
        return new Member(
                user.id(),
                user.user().username(),
                seat.role(),
                seat.found().person().relation(),
                now);
    }

    private static Asked asked(String familyId, User inviter, Seat seat, Duration validity, Instant now) {
        UserProfile invitee = seat.user();
        Person person = seat.found().person();
        Invitation invitation = new Invitation(
                Ids.next("inv"),
                familyId,
                inviter.id(),
                invitee.id(),
                invitee.user().username(),
                person.relation(),
                InvitationStatus.PENDING,
                now,
                now.plus(validity));
        String identifier = person.identity().map(Person.Identity::text).orElseThrow();
        return new Asked(invitation, inviter, identifier);
    }
}
