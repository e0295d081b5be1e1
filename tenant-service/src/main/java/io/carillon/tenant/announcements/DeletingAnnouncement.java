package io.carillon.tenant.announcements;

import io.carillon.events.tenant.TenantAnnouncementDeleted;
import io.carillon.tenant.tenants.Accepted;
import io.carillon.tenant.tenants.Action;
import io.carillon.tenant.tenants.Announcement;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Change;
import io.carillon.tenant.tenants.ChangingTenant;
import io.carillon.tenant.tenants.Decision;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Refusal.Code;
import io.carillon.tenant.tenants.Refused;
import io.carillon.tenant.tenants.Rights;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** An announcement is taken away. */
public final class DeletingAnnouncement {

    private final ChangingTenant changing;
    private final Announcements announcements;
    private final Clock clock;

    public DeletingAnnouncement(ChangingTenant changing, Announcements announcements, Clock clock) {
        this.changing = changing;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** The announcement as it was. */
    public Outcome<Announcement> delete(Caller caller, String tenantId, String announcementId) {
        return changing.change(
                tenantId,
                caller,
                Set.of(),
                tenant -> Rights.to(
                        Action.ANNOUNCE,
                        tenant,
                        caller,
                        () -> announcements
                                .find(tenantId, announcementId)
                                .map(announcement -> deleted(caller, announcement))
                                .orElseGet(() -> Refused.of(Code.UNKNOWN_ANNOUNCEMENT, announcementId))));
    }

    private Decision<Announcement> deleted(Caller caller, Announcement announcement) {
        return new Accepted<>(
                announcement,
                List.of(new Change.AnnouncementDeleted(announcement.id())),
                List.of(TenantAnnouncementDeleted.newBuilder()
                        .setTenantId(announcement.tenantId())
                        .setAnnouncementId(announcement.id())
                        .setDeletedBy(caller.userId())
                        .setDeletedAt(clock.instant())
                        .build()));
    }
}
