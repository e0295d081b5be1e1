package io.carillon.tenant.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.carillon.tenant.announcements.AnnouncementPatch;
import io.carillon.tenant.tenants.Announcement;
import io.carillon.tenant.tenants.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@link AnnouncementController} takes and gives; described in {@code docs/tenant-service.md}. */
final class AnnouncementBodies {

    static final int MAX_TITLE = 200;
    static final int MAX_CONTENT = 10_000;

    private AnnouncementBodies() {}

    record Announce(
            @Nullable String title,
            @Nullable String content,
            @JsonProperty("is_pinned") @Nullable Boolean isPinned) {

        /** With all that a new announcement needs. */
        Announce read() {
            Fields fields = new Fields();
            Announce read = new Announce(
                    fields.text("title", title, MAX_TITLE),
                    fields.text("content", content, MAX_CONTENT),
                    Boolean.TRUE.equals(isPinned));
            fields.check();
            return read;
        }

        AnnouncementPatch readPatch() {
            Fields fields = new Fields();
            AnnouncementPatch patch = new AnnouncementPatch(
                    fields.optionalText("title", title, MAX_TITLE),
                    fields.optionalText("content", content, MAX_CONTENT),
                    isPinned);
            fields.check();
            return patch;
        }
    }

    record AuthorBody(
            String id, @JsonProperty("display_name") String displayName, String role) {}

    /** The document's {@code TenantAnnouncement}. */
    record AnnouncementBody(
            String id,
            @JsonProperty("tenant_id") String tenantId,
            String title,
            String content,
            @JsonProperty("author_id") String authorId,
            AuthorBody author,
            @JsonProperty("is_pinned") boolean isPinned,
            @JsonProperty("created_at") Instant createdAt,
            @JsonProperty("updated_at") Instant updatedAt) {

        static AnnouncementBody of(Announcement announcement) {
            Announcement.Author author = announcement.author();
            return new AnnouncementBody(
                    announcement.id(),
                    announcement.tenantId(),
                    announcement.title(),
                    announcement.content(),
                    author.id(),
                    new AuthorBody(author.id(), author.displayName(), author.role()),
                    announcement.pinned(),
                    announcement.createdAt(),
                    announcement.updatedAt());
        }
    }

    record AnnouncementsBody(
            List<AnnouncementBody> announcements, @Nullable String next) {
        static AnnouncementsBody of(Page<Announcement> page) {
            return new AnnouncementsBody(page.map(AnnouncementBody::of).items(), page.next());
        }
    }
}
