package io.carillon.tenant.announcements;

import io.carillon.events.tenant.TenantAnnouncementAuthor;
import io.carillon.events.tenant.TenantAnnouncementPublished;
import io.carillon.events.tenant.TenantAnnouncementUpdated;
import io.carillon.tenant.tenants.Announcement;

/** What is told of announcements. */
final class AnnouncementEvents {

    private AnnouncementEvents() {}

    static TenantAnnouncementPublished published(Announcement announcement) {
        return TenantAnnouncementPublished.newBuilder()
                .setId(announcement.id())
                .setTenantId(announcement.tenantId())
                .setTitle(announcement.title())
                .setContent(announcement.content())
                .setAuthorId(announcement.author().id())
                .setAuthor(author(announcement))
                .setIsPinned(announcement.pinned())
                .setCreatedAt(announcement.createdAt())
                .setUpdatedAt(announcement.updatedAt())
                .build();
    }

    static TenantAnnouncementUpdated updated(Announcement announcement, String by) {
        return TenantAnnouncementUpdated.newBuilder()
                .setId(announcement.id())
                .setTenantId(announcement.tenantId())
                .setTitle(announcement.title())
                .setContent(announcement.content())
                .setAuthorId(announcement.author().id())
                .setAuthor(author(announcement))
                .setIsPinned(announcement.pinned())
                .setCreatedAt(announcement.createdAt())
                .setUpdatedAt(announcement.updatedAt())
                .setUpdatedBy(by)
                .build();
    }

    private static TenantAnnouncementAuthor author(Announcement announcement) {
        Announcement.Author author = announcement.author();
        return new TenantAnnouncementAuthor(author.id(), author.displayName(), author.role());
    }
}
