package io.carillon.launcher.story;

import static io.carillon.launcher.story.ExpectedFrame.SOME_TIME;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The frames that tell of a tenant and its members, with all their fields.
 *
 * @param tenant its id
 * @param name what it is called
 */
public record TenantFrames(String tenant, String name) {

    /** To the owner. */
    public ExpectedFrame created(Participant owner) {
        return new ExpectedFrame("TenantCreated", registration(owner));
    }

    /** To system admins. */
    public ExpectedFrame registered(Participant owner) {
        return new ExpectedFrame("TenantRegistered", registration(owner));
    }

    private Map<String, ?> registration(Participant owner) {
        return Map.of(
                "tenant_id", tenant,
                "name", name,
                "owner_id", owner.userId(),
                "status", "pending",
                "registered_at", SOME_TIME);
    }

    /** To all members, and to system admins. */
    public ExpectedFrame approved() {
        return frame("TenantApproved", "name", name, "approved_at", SOME_TIME);
    }

    /** To all members, and to system admins. */
    public ExpectedFrame suspended(String reason) {
        return frame("TenantSuspended", "name", name, "reason", reason, "suspended_at", SOME_TIME);
    }

    /** To the invitee. */
    public ExpectedFrame invited(String invitation, Participant by, String role) {
        return frame(
                "tenant.invitation.received",
                "invitation_id",
                invitation,
                "tenant_name",
                name,
                "role",
                role,
                "invited_by",
                by.userId(),
                "expires_at",
                SOME_TIME);
    }

    /**
     * To who asked, and to the owner and the admins.
     *
     * @param action {@code accepted} or {@code declined}
     */
    public ExpectedFrame responded(String invitation, Participant by, String action) {
        return frame(
                "tenant.invitation.responded", "invitation_id", invitation, "user_id", by.userId(), "action", action);
    }

    /** To the invitee. */
    public ExpectedFrame revoked(String invitation) {
        return frame("tenant.invitation.revoked", "invitation_id", invitation);
    }

    /** To all members, who joined included. */
    public ExpectedFrame joined(Participant who, String role) {
        return frame("tenant.member.joined", "user_id", who.userId(), "role", role);
    }

    /** To all who were members. */
    public ExpectedFrame left(Participant who) {
        return frame("tenant.member.left", "user_id", who.userId());
    }

    /** To all who were members. */
    public ExpectedFrame kicked(Participant who, Participant by, @Nullable String reason) {
        return ended("tenant.member.kicked", "kicked_by", who, by, reason);
    }

    /** To all members, and to who is banned. */
    public ExpectedFrame banned(Participant who, Participant by, @Nullable String reason) {
        return ended("tenant.member.banned", "banned_by", who, by, reason);
    }

    /** To the owner and the admins, and to who was banned. */
    public ExpectedFrame unbanned(Participant who, Participant by, @Nullable String reason) {
        return ended("tenant.member.unbanned", "unbanned_by", who, by, reason);
    }

    private ExpectedFrame ended(String type, String byField, Participant who, Participant by, @Nullable String reason) {
        return frame(type, "user_id", who.userId(), byField, by.userId(), "reason", reason);
    }

    /** To all members. */
    public ExpectedFrame roleChanged(Participant who, String before, String now) {
        return frame("tenant.member.role_changed", "user_id", who.userId(), "old_role", before, "new_role", now);
    }

    /** To all members; null for none. */
    public ExpectedFrame nickname(Participant who, @Nullable String nickname) {
        return frame("tenant.member.nickname_changed", "user_id", who.userId(), "nickname", nickname);
    }

    /** To all members. */
    public ExpectedFrame transferred(Participant before, Participant now) {
        return frame("tenant.owner.transferred", "old_owner", before.userId(), "new_owner", now.userId());
    }

    /** To all members. */
    public ExpectedFrame settings(Map<String, ? extends @Nullable Object> changes) {
        return frame("tenant.settings.updated", "changes", changes);
    }

    /**
     * To all members.
     *
     * @param role of the author
     */
    public ExpectedFrame announcement(
            String id, Participant author, String role, String title, String content, boolean pinned) {
        return frame(
                "tenant.announcement",
                "id",
                id,
                "title",
                title,
                "content",
                content,
                "author_id",
                author.userId(),
                "author",
                Map.of("id", author.userId(), "display_name", author.fullName(), "role", role),
                "is_pinned",
                pinned,
                "created_at",
                SOME_TIME,
                "updated_at",
                SOME_TIME);
    }

    /** To all members. */
    public ExpectedFrame announcementDeleted(String announcement) {
        return frame("tenant.announcement.deleted", "announcement_id", announcement);
    }

    /** To the others in the room. */
    public ExpectedFrame typing(Participant who, boolean typing) {
        return frame("tenant.chat.typing.user", "user_id", who.userId(), "typing", typing);
    }

    /**
     * Any frame that names its tenant.
     *
     * @param fields beside that: names and values by turns
     */
    public ExpectedFrame frame(String type, @Nullable Object... fields) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("tenant_id", tenant);
        for (int i = 0; i < fields.length; i += 2) {
            data.put(String.valueOf(fields[i]), fields[i + 1]);
        }
        return new ExpectedFrame(type, data);
    }
}
