package io.carillon.family.invitations;

import static io.carillon.family.invitations.InvitationEvents.responded;

import io.carillon.family.families.Accepted;
import io.carillon.family.families.Change;
import io.carillon.family.families.Decision;
import io.carillon.family.families.Family;
import io.carillon.family.families.FamilyEvents;
import io.carillon.family.families.Invitation;
import io.carillon.family.families.InvitationStatus;
import io.carillon.family.families.Member;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.families.Role;
import io.carillon.family.users.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How an invitee becomes a member. */
public final class Acceptance {

    private Acceptance() {}

    /**
     * Refuses an invitation that isn't open any more, a deleted family and a full one. Who became a member in another way
     * meanwhile stays as he is.
     *
     * @param invitee whose invitation it is
     * @param maxMembers of a family
     */
    public static Decision<Member> decide(
            Family family, Invitation invitation, User invitee, int maxMembers, Instant now) {
        Optional<Refusal> refusal = refusalOfAnyAnswer(family, invitation, now);
        if (refusal.isPresent()) {
            return new Refused<>(refusal.get());
        }
        Invitation answered = invitation.with(InvitationStatus.ACCEPTED);
        Change closed = new Change.InvitationClosed(answered, now);
        Optional<Member> member = family.member(invitee.id());
        if (member.isPresent()) {
            return new Accepted<>(member.get(), List.of(closed), List.of(responded(answered, invitee, now)));
        }
        if (family.members().size() >= maxMembers) {
            return new Refused<>(new Refusal.TooManyMembers(maxMembers));
        }
        Member joiner = new Member(invitee.id(), invitee.username(), Role.MEMBER, answered.relation(), now);
        return new Accepted<>(
                joiner,
                List.of(closed, new Change.MemberPut(joiner)),
                List.of(responded(answered, invitee, now), FamilyEvents.joined(family.id(), joiner)));
    }

    /** Why the invitation can't be answered at all, if so. */
    static Optional<Refusal> refusalOfAnyAnswer(Family family, Invitation invitation, Instant now) {
        InvitationStatus status = invitation.statusAt(now);
        if (status != InvitationStatus.PENDING) {
            return Optional.of(new Refusal.InvitationNotOpen(status));
        }
        return family.isDeleted() ? Optional.of(new Refusal.FamilyIsDeleted()) : Optional.empty();
    }
}
