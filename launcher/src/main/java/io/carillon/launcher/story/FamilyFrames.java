package io.carillon.launcher.story;

import java.util.List;
import java.util.Map;

/** The frames that tell of families, with all their fields: what clients rely on, written down once more. */
public final class FamilyFrames {

    private FamilyFrames() {}

    /** To who is invited. */
    public static ExpectedFrame invitationReceived(String invitation, String familyName, String inviter) {
        return new ExpectedFrame(
                "family_invitation_received",
                Map.of("invitation_id", invitation, "family_name", familyName, "inviter_username", inviter));
    }

    /** To the members, of somebody invited under this id, username or address. */
    public static ExpectedFrame invitationSent(String family, String identifier) {
        return new ExpectedFrame(
                "new_family_invitation_sent", Map.of("family_id", family, "invitee_identifier", identifier));
    }

    /** To the inviter and the admins; the action is {@code accepted} or {@code declined}. */
    public static ExpectedFrame responded(String invitation, String invitee, String action) {
        return new ExpectedFrame(
                "family_invitation_responded",
                Map.of("invitation_id", invitation, "invitee_username", invitee, "action", action));
    }

    /** To who was invited. */
    public static ExpectedFrame revoked(String invitation, String familyName) {
        return new ExpectedFrame(
                "family_invitation_revoked", Map.of("invitation_id", invitation, "family_name", familyName));
    }

    /** To the members, the new one included. */
    public static ExpectedFrame joined(String family, String username) {
        return new ExpectedFrame("family_member_joined", Map.of("family_id", family, "new_member_username", username));
    }

    /** To whose role it is: {@code admin} or {@code member}. */
    public static ExpectedFrame roleChanged(String family, String newRole) {
        return new ExpectedFrame("role_changed", Map.of("family_id", family, "new_role", newRole));
    }

    /** To the other members. */
    public static ExpectedFrame memberRoleChanged(String family, String username, String newRole) {
        return new ExpectedFrame(
                "family_member_role_changed",
                Map.of("family_id", family, "member_username", username, "new_role", newRole));
    }

    /** To the members, the removed one included. */
    public static ExpectedFrame removed(String family, String username, String remover) {
        return new ExpectedFrame(
                "family_member_removed",
                Map.of("family_id", family, "member_username", username, "removed_by_username", remover));
    }

    /** To the members, the one who left included. */
    public static ExpectedFrame left(String family, String username) {
        return new ExpectedFrame("family_member_left", Map.of("family_id", family, "member_username", username));
    }

    /** To the admins. */
    public static ExpectedFrame tokensRequested(String request, String requester, long amount) {
        return new ExpectedFrame(
                "token_request_created",
                Map.of("request_id", request, "requester_username", requester, "amount", amount));
    }

    /** To who asked; the status is {@code approved} or {@code denied}. */
    public static ExpectedFrame tokenRequestReviewed(String request, String status, String reviewer) {
        return new ExpectedFrame(
                "token_request_reviewed",
                Map.of("request_id", request, "status", status, "reviewer_username", reviewer));
    }

    /** To the members. */
    public static ExpectedFrame accountStatusChanged(String family, boolean frozen) {
        return new ExpectedFrame("family_account_status_changed", Map.of("family_id", family, "is_frozen", frozen));
    }

    /** To the admins. */
    public static ExpectedFrame accountCredited(String family, long amount, long balance) {
        return new ExpectedFrame(
                "family_account_credited", Map.of("family_id", family, "amount", amount, "balance", balance));
    }

    /** To the members; fields as the REST interface calls them. */
    public static ExpectedFrame updated(String family, String familyName, String... changedFields) {
        return new ExpectedFrame(
                "family_updated",
                Map.of("family_id", family, "family_name", familyName, "changed_fields", List.of(changedFields)));
    }

    /** To those who were members. */
    public static ExpectedFrame deleted(String family, String familyName) {
        return new ExpectedFrame("family_deleted", Map.of("family_id", family, "family_name", familyName));
    }
}
