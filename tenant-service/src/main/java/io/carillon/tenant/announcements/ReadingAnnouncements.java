package io.carillon.tenant.announcements;

import io.carillon.tenant.lifecycle.ViewingTenant;
import io.carillon.tenant.tenants.Announcement;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Done;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Page;
import io.carillon.tenant.tenants.PageRequest;
import io.carillon.tenant.tenants.Refusal.Code;
import io.carillon.tenant.tenants.Refused;

/** What was announced, for members. */
public final class ReadingAnnouncements {

    private final ViewingTenant viewing;
    private final Announcements announcements;

    public ReadingAnnouncements(ViewingTenant viewing, Announcements announcements) {
        this.viewing = viewing;
        this.announcements = announcements;
    }

    /** All of them, the newest first. */
    public Outcome<Page<Announcement>> all(Caller caller, String tenantId, PageRequest page) {
        return viewing.view(caller, tenantId)
                .then(tenant -> new Done<>(
                        Page.of(announcements.ofTenant(tenantId, page.oneMore()), page.limit(), Announcement::id)));
    }

    /** The pinned ones, the newest first. */
    public Outcome<Page<Announcement>> pinned(Caller caller, String tenantId) {
        return viewing.view(caller, tenantId)
                .then(tenant -> new Done<>(new Page<>(announcements.pinned(tenantId), null)));
    }

    public Outcome<Announcement> one(Caller caller, String tenantId, String announcementId) {
        return viewing.view(caller, tenantId)
                .then(tenant -> announcements
                        .find(tenantId, announcementId)
                        .<Outcome<Announcement>>map(Done::new)
                        .orElseGet(() -> Refused.of(Code.UNKNOWN_ANNOUNCEMENT, announcementId)));
    }
}
