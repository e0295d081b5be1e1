package io.carillon.family.invitations;

import static io.carillon.family.invitations.InvitationEvents.responded;
import static io.carillon.family.invitations.InvitationEvents.revoked;

import io.carillon.family.families.Accepted;
import io.carillon.family.families.Change;
import io.carillon.family.families.Decision;
import io.carillon.family.families.Family;
import io.carillon.family.families.FamilyEvents;
import io.carillon.family.families.Invitation;
import io.carillon.family.families.InvitationStatus;
import io.carillon.family.families.OpenInvitation;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.families.Relation;
import io.carillon.family.users.Caller;
import io.carillon.family.users.User;
import io.carillon.family.users.UserProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who may invite whom, what an answer does, and who may withdraw an invitation. */
final class InvitationRules {

    private InvitationRules() {}

    /**
     * An admin's wish to invite somebody.
     *
     * @param invitationId of the invitation to be
     * @param invitee nothing if no user has the identifier; told only to those who may invite
     * @param relation nothing for what suits the invitee's role
     * @param validity how long it can be answered
     */
    record Wish(
            String invitationId,
            Caller inviter,
            InviteeIdentifier identifier,
            Optional<UserProfile> invitee,
            Optional<Relation> relation,
            Duration validity) {}

    static Decision<Invitation> invite(Family family, Wish wish, Instant now) {
        return family.decideForAdmin(
                wish.inviter,
                () -> wish.invitee
                        .map(invitee -> invite(family, wish, invitee, now))
                        .orElseGet(() -> new Refused<>(new Refusal.UnknownInvitee())));
    }

    private static Decision<Invitation> invite(Family family, Wish wish, UserProfile invitee, Instant now) {
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
                invitee.user().username(),
                wish.relation.orElseGet(() -> Relation.suiting(invitee.role())),
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
            Family family, String invitationId, Optional<Invitation> invitation, Response response, Instant now) {
        return invitation
                .map(sent -> respond(family, sent, response, now))
                .orElseGet(() -> new Refused<>(new Refusal.UnknownInvitation(invitationId)));
    }

    /**
     * What somebody answers to an invitation.
     *
     * @param maxMembers of a family
     */
    record Response(Caller caller, Answer answer, int maxMembers) {}

    /** Only those who see the invitation hear that it isn't for them. */
    private static Decision<Invitation> respond(Family family, Invitation invitation, Response response, Instant now) {
        User caller = response.caller.user();
        if (!invitation.inviteeId().equals(caller.id())) {
            return new Refused<>(
                    family.isManagedBy(response.caller)
                            ? new Refusal.NotTheInvitee()
                            : new Refusal.UnknownInvitation(invitation.id()));
        }
        Invitation answered = invitation.with(response.answer.status());
        return switch (response.answer) {
            case ACCEPT ->
                Acceptance.decide(family, invitation, caller, response.maxMembers, now)
                        .giving(_ -> answered);
            case DECLINE ->
                Acceptance.refusalOfAnyAnswer(family, invitation, now)
                        .<Decision<Invitation>>map(Refused::new)
                        .orElseGet(() -> new Accepted<>(
                                answered,
                                List.of(new Change.InvitationClosed(answered, now)),
                                List.of(responded(answered, caller, now))));
        };
    }

    /** @param invitation nothing if the family never sent it */
    static Decision<Invitation> revoke(
            Family family, String invitationId, Optional<Invitation> invitation, Caller caller, Instant now) {
        return invitation
                .map(sent -> revoke(family, sent, caller, now))
                .orElseGet(() -> new Refused<>(new Refusal.UnknownInvitation(invitationId)));
    }

    private static Decision<Invitation> revoke(Family family, Invitation invitation, Caller caller, Instant now) {
        if (!family.isManagedBy(caller)) {
            return new Refused<>(
                    isKnownTo(caller.user(), family, invitation)
                            ? new Refusal.NotAnAdmin()
                            : new Refusal.UnknownInvitation(invitation.id()));
        }
        Optional<Refusal> refusal = Acceptance.refusalOfAnyAnswer(family, invitation, now);
        if (refusal.isPresent()) {
            return new Refused<>(refusal.get());
        }
        Invitation revoked = invitation.with(InvitationStatus.REVOKED);
        return new Accepted<>(
                revoked,
                List.of(new Change.InvitationClosed(revoked, now)),
                List.of(revoked(family, revoked, caller.user(), now)));
    }

    private static boolean isKnownTo(User user, Family family, Invitation invitation) {
        return invitation.inviteeId().equals(user.id())
                || family.member(user.id()).isPresent();
    }
}
