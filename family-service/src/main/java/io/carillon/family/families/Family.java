package io.carillon.family.families;

import static io.carillon.family.families.FamilyEvents.created;
import static io.carillon.family.families.FamilyEvents.joined;
import static io.carillon.family.families.FamilyEvents.responded;
import static io.carillon.family.families.FamilyEvents.sent;

import io.carillon.family.users.User;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One state of a family and the decisions it allows.
 *
 * @param id {@code fam_<ULID>}
 * @param version how many events led here; a commit on an older version loses
 * @param members by user id
 * @param invitations by invitation id, answered ones included
 */
public record Family(
        String id,
        String name,
        String createdBy,
        long version,
        Map<String, Member> members,
        Map<String, Invitation> invitations) {

    private static final Comparator<Member> BY_SENIORITY =
            Comparator.comparing(Member::joinedAt).thenComparing(Member::userId);

    public Family {
        members = Map.copyOf(members);
        invitations = Map.copyOf(invitations);
    }

    /** The members in the order they joined. */
    public List<Member> membersBySeniority() {
        return members.values().stream().sorted(BY_SENIORITY).toList();
    }

    static Decision<Family> found(String id, FamilyName name, User founder, Instant now) {
        Member admin = new Member(founder.id(), founder.username(), Role.ADMIN, now);
        Family family = new Family(id, name.value(), founder.id(), 1, Map.of(founder.id(), admin), Map.of());
        return new Accepted<>(
                family,
                List.of(new Change.FamilyFounded(family.name, founder.id(), now), new Change.MemberAdded(admin)),
                List.of(created(family, admin)));
    }

    /** @param invitee nothing if no user has the identifier; told only to those who may invite */
    Decision<Invitation> invite(
            String invitationId, User inviter, InviteeIdentifier identifier, Optional<User> invitee, Instant now) {
        Member member = members.get(inviter.id());
        if (member == null) {
            return new Refused<>(new Refusal.NotAMember());
        }
        if (member.role() != Role.ADMIN) {
            return new Refused<>(new Refusal.NotAnAdmin());
        }
        if (invitee.isEmpty()) {
            return new Refused<>(new Refusal.UnknownInvitee());
        }
        return invite(invitationId, inviter, identifier, invitee.get(), now);
    }

    private Decision<Invitation> invite(
            String invitationId, User inviter, InviteeIdentifier identifier, User invitee, Instant now) {
        if (members.containsKey(invitee.id())) {
            return new Refused<>(new Refusal.AlreadyMember());
        }
        Optional<Invitation> open = openInvitationOf(invitee);
        if (open.isPresent()) {
            return new Refused<>(new Refusal.AlreadyInvited(open.get().id()));
        }
        Invitation invitation = new Invitation(
                invitationId, id, inviter.id(), invitee.id(), invitee.username(), InvitationStatus.PENDING, now);
        return new Accepted<>(
                invitation,
                List.of(new Change.InvitationSent(invitation)),
                List.of(sent(this, invitation, inviter, identifier)));
    }

    Decision<Invitation> respond(String invitationId, User invitee, Answer answer, Instant now) {
        Invitation invitation = invitations.get(invitationId);
        if (invitation == null) {
            return new Refused<>(new Refusal.UnknownInvitation(invitationId));
        }
        if (!invitation.inviteeId().equals(invitee.id())) {
            return new Refused<>(new Refusal.NotTheInvitee());
        }
        if (!invitation.isPending()) {
            return new Refused<>(new Refusal.AlreadyAnswered(invitation.status()));
        }
        Invitation answered = invitation.answered(answer);
        return switch (answer) {
            case ACCEPT -> accept(answered, invitee, now);
            case DECLINE -> decline(answered, invitee, now);
        };
    }

    private Decision<Invitation> accept(Invitation answered, User invitee, Instant now) {
        Member joiner = new Member(invitee.id(), invitee.username(), Role.MEMBER, now);
        return new Accepted<>(
                answered,
                List.of(
                        new Change.InvitationAnswered(answered.id(), answered.status(), now),
                        new Change.MemberAdded(joiner)),
                List.of(responded(answered, invitee, now), joined(id, joiner)));
    }

    private Decision<Invitation> decline(Invitation answered, User invitee, Instant now) {
        return new Accepted<>(
                answered,
                List.of(new Change.InvitationAnswered(answered.id(), answered.status(), now)),
                List.of(responded(answered, invitee, now)));
    }

    private Optional<Invitation> openInvitationOf(User invitee) {
        return invitations.values().stream()
                .filter(Invitation::isPending)
                .filter(invitation -> invitation.inviteeId().equals(invitee.id()))
                .findAny();
    }
}
