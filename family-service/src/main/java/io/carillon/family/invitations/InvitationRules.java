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
import io.carillon.family.families.OpenInvitation;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.families.Relation;
import io.carillon.family.families.Role;
import io.carillon.family.users.Caller;
import io.carillon.family.users.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who may invite whom, and what an answer does. */
final class InvitationRules {

    private InvitationRules() {}

    /**
     * An admin's wish to invite somebody.
     *
     * @param invitationId of the invitation to be
     * @param invitee nothing if no user has the identifier; told only to those who may invite
     * @param validity how long it can be answered
     */
    record Wish(
            String invitationId,
            Caller inviter,
            InviteeIdentifier identifier,
            Optional<User> invitee,
            Relation relation,
            Duration validity) {}

    static Decision<Invitation> invite(Family family, Wish wish, Instant now) {
        return family.decideForAdmin(
                wish.inviter,
                () -> wish.invitee
                        .map(invitee -> invite(family, wish, invitee, now))
                        .orElseGet(() -> new Refused<>(new Refusal.UnknownInvitee())));
    }

    private static Decision<Invitation> invite(Family family, Wish wish, User invitee, Instant now) {
        if (family.member(invitee.id()).isPresent()) {
            return new Refused<>(new Refusal.AlreadyMember());
        }
        OpenInvitation open = family.openInvitations().get(invitee.id());
        if (open != null && open.isOpenAt(now)) {
            return new Refused<>(new Refusal.AlreadyInvited(open.invitationId()));
        }
        Invitation invitation = new Invitation(
                wish.invitationId,
                family.id(),
                wish.inviter.user().id(),
                invitee.id(),
                invitee.username(),
                wish.relation,
                InvitationStatus.PENDING,
                now,
                now.plus(wish.validity));
        return new Accepted<>(
                invitation,
                List.of(new Change.InvitationSent(invitation)),
                List.of(FamilyEvents.invited(family, invitation, wish.inviter.user(), wish.identifier.value())));
    }

    /** @param invitation nothing if the family never sent it */
    static Decision<Invitation> respond(
            Family family,
            String invitationId,
            Optional<Invitation> invitation,
            Caller caller,
            Answer answer,
            Instant now) {
        if (invitation.isEmpty()) {
            return new Refused<>(new Refusal.UnknownInvitation(invitationId));
        }
        Optional<Refusal> refusal = refusalToAnswer(family, invitation.get(), caller, now);
        if (refusal.isPresent()) {
            return new Refused<>(refusal.get());
        }
        Invitation answered = invitation.get().with(answer.status());
        return switch (answer) {
            case ACCEPT -> accept(family, answered, caller.user(), now);
            case DECLINE -> decline(answered, caller.user(), now);
        };
    }

    /** Only those who see the invitation hear that it isn't for them. */
    private static Optional<Refusal> refusalToAnswer(Family family, Invitation invitation, Caller caller, Instant now) {
        if (!invitation.inviteeId().equals(caller.user().id())) {
            return Optional.of(
                    family.isManagedBy(caller)
                            ? new Refusal.NotTheInvitee()
                            : new Refusal.UnknownInvitation(invitation.id()));
        }
        InvitationStatus status = invitation.statusAt(now);
        if (status != InvitationStatus.PENDING) {
            return Optional.of(new Refusal.InvitationNotOpen(status));
        }
        return family.isDeleted() ? Optional.of(new Refusal.FamilyIsDeleted()) : Optional.empty();
    }

    /** Who became a member in another way meanwhile stays as he is. */
    private static Decision<Invitation> accept(Family family, Invitation answered, User invitee, Instant now) {
        if (family.member(invitee.id()).isPresent()) {
            return decline(answered, invitee, now);
        }
        Member joiner = new Member(invitee.id(), invitee.username(), Role.MEMBER, answered.relation(), now);
        return new Accepted<>(
                answered,
                List.of(new Change.InvitationClosed(answered, now), new Change.MemberPut(joiner)),
                List.of(responded(answered, invitee, now), FamilyEvents.joined(family.id(), joiner)));
    }

    private static Decision<Invitation> decline(Invitation answered, User invitee, Instant now) {
        return new Accepted<>(
                answered,
                List.of(new Change.InvitationClosed(answered, now)),
                List.of(responded(answered, invitee, now)));
    }
}
