package io.carillon.family.members;

import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.Decision;
import io.carillon.family.families.Done;
import io.carillon.family.families.Family;
import io.carillon.family.families.Invitation;
import io.carillon.family.families.Member;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Relation;
import io.carillon.family.invitations.Invitations;
import io.carillon.family.members.AdditionRules.Wish;
import io.carillon.family.users.Caller;
import io.carillon.family.users.Users;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An admin adds a user to his family, or an invited user himself. */
public final class AddingMember {

    private final ChangingFamily changing;
    private final Users users;
    private final Invitations invitations;
    private final SettlingPlaceholders settling;
    private final int maxMembers;
    private final Clock clock;

    /**
     * @param maxMembers of a family
     * @param clock in whole milliseconds, as precise as storage and events are
     */
    public AddingMember(
            ChangingFamily changing,
            Users users,
            Invitations invitations,
            SettlingPlaceholders settling,
            int maxMembers,
            Clock clock) {
        this.changing = changing;
        this.users = users;
        this.invitations = invitations;
        this.settling = settling;
        this.maxMembers = maxMembers;
        this.clock = clock;
    }

    /**
     * Refuses an invalid relation, an unknown family or user, a caller who isn't an admin, a user who must be invited
     * instead, who is a member in another relation, and one too many. Who is a member already stays as he is.
     *
     * @param relation {@code parent} or {@code student}; null for that of the user's invitation, or else for what suits his
     *     role
     * @return as whom he is a member
     * @throws AdoptionDelayedException if the user signed in for the first time meanwhile and the family is busy
     */
    public Outcome<Member> add(Caller caller, String familyId, String userId, @Nullable String relation) {
        return Relation.parse(relation)
                .then(wished -> add(familyId, new Wish(caller, userId, users.profile(userId), wished, maxMembers)));
    }

    private Outcome<Member> add(String familyId, Wish wish) {
        Outcome<Member> added = changing.change(
                familyId, family -> decide(family, wish), wish.caller().trace());
        if (added instanceof Done<Member>(Member member)) {
            settling.settle(familyId, List.of(member.userId()), wish.caller().trace());
        }
        return added;
    }

    private Decision<Member> decide(Family family, Wish wish) {
        Optional<Invitation> invitation = Optional.ofNullable(
                        family.openInvitations().get(wish.memberId()))
                .flatMap(open -> invitations.find(family.id(), open.invitationId()));
        return AdditionRules.decide(family, wish, invitation, clock.instant());
    }
}
