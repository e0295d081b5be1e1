package io.carillon.tenant.tenants;

import java.time.Instant;

/**
 * Something that was announced; the document's {@code TenantAnnouncement}.
 *
 * @param author as he was called and what he was when he announced it
 */
public record Announcement(
        String id,
        String tenantId,
        String title,
        String content,
        Author author,
        boolean pinned,
        Instant createdAt,
        Instant updatedAt) {

    /** Who announced it. */
    public record Author(String id, String displayName, String role) {}

    /** The same with other words. */
    public Announcement saying(String otherTitle, String otherContent, boolean nowPinned, Instant now) {
        return new Announcement(id, tenantId, otherTitle, otherContent, author, nowPinned, createdAt, now);
    }
}
