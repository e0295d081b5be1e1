package io.carillon.tenant.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.carillon.tenant.tenants.Invitation;
import io.carillon.tenant.tenants.Page;
import io.carillon.tenant.tenants.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the controllers of invitations take and give; described in {@code docs/tenant-service.md}. */
final class InvitationBodies {

    static final String ACCEPTED = "accepted";
    static final String DECLINED = "declined";

    private InvitationBodies() {}

    record InviteUser(
            @JsonProperty("user_id") @Nullable String userId,
            @Nullable String role) {

        String readUserId() {
            Fields fields = new Fields();
            String id = Ids.read(fields, "user_id", userId);
            fields.check();
            return id;
        }

        Role readRole() {
            return role == null ? Role.MEMBER : MemberBodies.role(role);
        }
    }

    record Respond(@Nullable String action) {
        boolean accepts() {
            Fields fields = new Fields();
            String read = fields.word("action", action, List.of(ACCEPTED, DECLINED));
            fields.check();
            return read.equals(ACCEPTED);
        }
    }

    record InvitationBody(
            @JsonProperty("invitation_id") String invitationId,
            @JsonProperty("tenant_id") String tenantId,
            @JsonProperty("tenant_name") String tenantName,
            @JsonProperty("user_id") String userId,
            String role,
            @JsonProperty("invited_by") String invitedBy,
            String status,
            @JsonProperty("sent_at") Instant sentAt,
            @JsonProperty("expires_at") Instant expiresAt) {

        static InvitationBody of(Invitation invitation, Instant now) {
            return new InvitationBody(
                    invitation.id(),
                    invitation.tenantId(),
                    invitation.tenantName(),
                    invitation.userId(),
                    invitation.role().code(),
                    invitation.invitedBy(),
                    invitation.statusAt(now).code(),
                    invitation.sentAt(),
                    invitation.expiresAt());
        }
    }

    record InvitationsBody(
            List<InvitationBody> invitations, @Nullable String next) {
        static InvitationsBody of(Page<Invitation> page, Instant now) {
            return new InvitationsBody(
                    page.map(invitation -> InvitationBody.of(invitation, now)).items(), page.next());
        }
    }
}
