package io.carillon.family.members;

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
import io.carillon.family.families.Relation;
import io.carillon.family.families.Role;
import io.carillon.family.families.Unchanged;
import io.carillon.family.invitations.Acceptance;
import io.carillon.family.users.Caller;
import io.carillon.family.users.UserProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who may be added without being asked: whom nobody signs in as, by admins; everybody, by system admins. Everybody may add
 * himself where he was invited.
 */
final class AdditionRules {

    private final Family family;
    private final Wish wish;
    private final Instant now;

    private AdditionRules(Family family, Wish wish, Instant now) {
        this.family = family;
        this.wish = wish;
        this.now = now;
    }

    /**
     * That a user be added.
     *
     * @param userId as the caller named him
     * @param user nothing if there is none
     * @param relation nothing for that of his invitation, or else for what suits his role
     * @param maxMembers of a family
     */
    record Wish(Caller caller, String userId, Optional<UserProfile> user, Optional<Relation> relation, int maxMembers) {

        /** Who would be the member: the user who adopted the placeholder that was named, if so. */
        String memberId() {
            return user.map(UserProfile::id).orElse(userId);
        }
    }

    /** @param invitation the user's that has no answer yet, expired or not */
    static Decision<Member> decide(Family family, Wish wish, Optional<Invitation> invitation, Instant now) {
        return new AdditionRules(family, wish, now).decide(invitation);
    }

    private Decision<Member> decide(Optional<Invitation> invitation) {
        boolean oneself = wish.memberId().equals(wish.caller.user().id());
        Optional<Member> member = family.member(wish.memberId());
        if (oneself && member.isPresent()) {
            return family.decideForMember(wish.caller, () -> keep(member.get()));
        }
        if (oneself && invitation.isPresent()) {
            return Acceptance.decide(family, invitation.get(), wish.caller.user(), wish.maxMembers, now);
        }
        return family.decideForAdmin(
                wish.caller,
                () -> member.map(this::keep)
                        .orElseGet(() -> wish.user
                                .map(user -> add(user, invitation))
                                .orElseGet(() -> new Refused<>(new Refusal.UnknownUser(wish.userId)))));
    }

    private Decision<Member> keep(Member member) {
        return wish.relation.orElse(member.relation()) == member.relation()
                ? new Unchanged<>(member)
                : new Refused<>(new Refusal.AlreadyMember());
    }

    private Decision<Member> add(UserProfile user, Optional<Invitation> invitation) {
        if (!user.isSpokenForBy(wish.caller)) {
            return new Refused<>(new Refusal.ConsentRequired(user.id()));
        }
        if (family.members().size() >= wish.maxMembers) {
            return new Refused<>(new Refusal.TooManyMembers(wish.maxMembers));
        }
        Member joiner = new Member(
                user.id(),
                user.user().username(),
                Role.MEMBER,
                wish.relation.orElseGet(() -> Relation.suiting(user.role())),
                now);
        List<Change> changes = new ArrayList<>(List.of(new Change.MemberPut(joiner)));
        // He has what it offers. That he joined says so; he didn't respond, so no event says that he did.
        invitation
                .filter(open -> open.statusAt(now) == InvitationStatus.PENDING)
                .ifPresent(open -> changes.add(new Change.InvitationClosed(open.with(InvitationStatus.ACCEPTED), now)));
        return new Accepted<>(joiner, changes, List.of(FamilyEvents.joined(family.id(), joiner)));
    }
}
