package io.carillon.family.invitations;

import io.carillon.chassis.tracing.Traceparent;
import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.Decision;
import io.carillon.family.families.Family;
import io.carillon.family.families.Invitation;
import io.carillon.family.families.Unchanged;
import io.carillon.family.invitations.Invitations.Announced;
import io.carillon.family.users.User;
import io.carillon.family.users.Users;
import io.carillon.schemas.Ids;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Offers a user who signs in what was offered to the placeholder in whose place he comes. */
public final class ReaddressingInvitations {

    private static final int AT_ONCE = 100;

    private final ChangingFamily changing;
    private final Invitations invitations;
    private final Users users;
    private final Clock clock;

    /** @param clock in whole milliseconds, as precise as storage and events are */
    public ReaddressingInvitations(ChangingFamily changing, Invitations invitations, Users users, Clock clock) {
        this.changing = changing;
        this.invitations = invitations;
        this.users = users;
        this.clock = clock;
    }

    /** Does it for all families. Each is one change, and where it has happened before it doesn't happen again. */
    public void readdress(String placeholderId, User signedIn, Traceparent trace) {
        String last = null;
        List<Announced> announced;
        do {
            announced = invitations.announcedTo(placeholderId, last, AT_ONCE);
            for (Announced one : announced) {
                readdress(one.familyId(), placeholderId, signedIn, trace);
                last = one.invitationId();
            }
        } while (announced.size() == AT_ONCE);
    }

    /**
     * To be called after a commit that invited somebody: he may have been a placeholder whom a user adopted while the family
     * was changed, and who then didn't find the invitation.
     */
    void settle(Invitation sent, Traceparent trace) {
        users.byId(sent.inviteeId())
                .filter(user -> !user.id().equals(sent.inviteeId()))
                .ifPresent(adopter -> readdress(sent.familyId(), sent.inviteeId(), adopter, trace));
    }

    /** An invitation is a lesser thing than a membership: where others are always faster, the inviter sends it again. */
    private void readdress(String familyId, String placeholderId, User signedIn, Traceparent trace) {
        var _ = changing.change(familyId, family -> decide(family, placeholderId, signedIn), trace);
    }

    private Decision<String> decide(Family family, String placeholderId, User signedIn) {
        return Optional.ofNullable(family.openInvitations().get(placeholderId))
                .flatMap(open -> invitations.find(family.id(), open.invitationId()))
                .map(old -> new Readdressing(old, Ids.next("inv"), inviter(old), signedIn))
                .map(readdressing ->
                        readdressing.decide(family, clock.instant()).giving(Invitation::id))
                .orElseGet(() -> new Unchanged<>(placeholderId));
    }

    private User inviter(Invitation old) {
        return users.byId(old.inviterId()).orElseGet(() -> new User(old.inviterId(), old.inviterId(), null));
    }
}
