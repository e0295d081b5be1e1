package io.carillon.family.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.carillon.family.families.Invitation;
import io.carillon.family.families.Page;
import io.carillon.family.invitations.ReceivedInvitation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@link InvitationController} and {@link FamilyInvitationController} take and give; described in
 * {@code docs/family-service.md}.
 */
final class InvitationMessages {

    private InvitationMessages() {}

    record InviteUser(@Nullable String invitee, @Nullable String relation) {}

    record Respond(@Nullable String action) {}

    record InvitationBody(
            String invitationId,
            String familyId,
            String inviterId,
            String inviteeId,
            String inviteeUsername,
            String relation,
            String status,
            Instant invitedAt,
            Instant expiresAt) {
        static InvitationBody of(Invitation invitation) {
            return new InvitationBody(
                    invitation.id(),
                    invitation.familyId(),
                    invitation.inviterId(),
                    invitation.inviteeId(),
                    invitation.inviteeUsername(),
                    invitation.relation().code(),
                    invitation.status().code(),
                    invitation.invitedAt(),
                    invitation.expiresAt());
        }
    }

    record ReceivedBody(@JsonUnwrapped InvitationBody invitation, String familyName, String inviterUsername) {
        static ReceivedBody of(ReceivedInvitation received) {
            return new ReceivedBody(
                    InvitationBody.of(received.invitation()), received.familyName(), received.inviterUsername());
        }
    }

    record SentPage(
            List<InvitationBody> invitations,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String nextCursor) {
        static SentPage of(Page<Invitation> page) {
            return new SentPage(page.items().stream().map(InvitationBody::of).toList(), page.nextCursor());
        }
    }

    record ReceivedPage(
            List<ReceivedBody> invitations,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String nextCursor) {
        static ReceivedPage of(Page<ReceivedInvitation> page) {
            return new ReceivedPage(page.items().stream().map(ReceivedBody::of).toList(), page.nextCursor());
        }
    }

    record AnswerBody(String invitationId, String familyId, String status) {
        static AnswerBody of(Invitation invitation) {
            return new AnswerBody(
                    invitation.id(), invitation.familyId(), invitation.status().code());
        }
    }
}
