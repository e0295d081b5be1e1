package io.carillon.family.invitations;

import io.carillon.family.families.Done;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Page;
import io.carillon.family.families.PageRequest;
import io.carillon.family.invitations.Invitations.Announced;
import io.carillon.family.invitations.Invitations.Received;
import io.carillon.family.invitations.Selection.Entry;
import io.carillon.family.users.Caller;
import io.carillon.family.users.User;
import io.carillon.family.users.UserProfile;
import io.carillon.family.users.Users;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A user looks at the invitations he got, newest first. Those of families that were deleted, and those of long ago, aren't
 * listed.
 */
public final class ListingReceivedInvitations {

    private final Invitations invitations;
    private final Users users;
    private final Clock clock;

    public ListingReceivedInvitations(Invitations invitations, Users users, Clock clock) {
        this.invitations = invitations;
        this.users = users;
        this.clock = clock;
    }

    /**
     * Refuses an invalid status.
     *
     * @param status null for all
     */
    public Outcome<Page<ReceivedInvitation>> list(Caller caller, @Nullable String status, PageRequest request) {
        return InvitationFilter.parse(status)
                .then(filter -> new Done<>(described(page(caller.user(), filter, request))));
    }

    private Page<Received> page(User invitee, InvitationFilter filter, PageRequest request) {
        Instant now = clock.instant();
        return Selection.page(request, (after, limit) -> {
            List<Announced> announced = invitations.announcedTo(invitee.id(), after, limit);
            Map<String, Received> sent = invitations.findAll(announced);
            return announced.stream()
                    .map(Announced::invitationId)
                    .map(id -> new Entry<>(
                            id, Optional.ofNullable(sent.get(id)).flatMap(received -> select(received, filter, now))))
                    .toList();
        });
    }

    private static Optional<Received> select(Received received, InvitationFilter filter, Instant now) {
        return received.familyDeleted()
                ? Optional.empty()
                : filter.select(received.invitation(), now)
                        .map(standing -> new Received(standing, received.familyName(), false));
    }

    private Page<ReceivedInvitation> described(Page<Received> page) {
        Map<String, UserProfile> inviters = users.profiles(page.items().stream()
                .map(received -> received.invitation().inviterId())
                .distinct()
                .toList());
        return new Page<>(
                page.items().stream()
                        .map(received -> described(received, inviters))
                        .toList(),
                page.nextCursor());
    }

    private static ReceivedInvitation described(Received received, Map<String, UserProfile> inviters) {
        String inviterId = received.invitation().inviterId();
        String username = Optional.ofNullable(inviters.get(inviterId))
                .map(inviter -> inviter.user().username())
                .orElse(inviterId);
        return new ReceivedInvitation(received.invitation(), received.familyName(), username);
    }
}
