package io.carillon.tenant.announcements;

import io.carillon.tenant.tenants.Announcement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is to be different about an announcement; null for what stays. */
public record AnnouncementPatch(
        @Nullable String title,
        @Nullable String content,
        @Nullable Boolean pinned) {

    Announcement on(Announcement before, Instant now) {
        return before.saying(
                title == null ? before.title() : title,
                content == null ? before.content() : content,
                pinned == null ? before.pinned() : pinned,
                now);
    }
}
