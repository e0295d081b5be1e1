package io.carillon.tenant.announcements;

import io.carillon.tenant.tenants.Accepted;
import io.carillon.tenant.tenants.Action;
import io.carillon.tenant.tenants.Announcement;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Change;
import io.carillon.tenant.tenants.ChangingTenant;
import io.carillon.tenant.tenants.Decision;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Refusal;
import io.carillon.tenant.tenants.Refusal.Code;
import io.carillon.tenant.tenants.Refused;
import io.carillon.tenant.tenants.Rights;
import io.carillon.tenant.tenants.Unchanged;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An announcement says something else, or is pinned, or isn't any more. */
public final class UpdatingAnnouncement {

    private final ChangingTenant changing;
    private final Announcements announcements;
    private final Pins pins;
    private final Clock clock;

    public UpdatingAnnouncement(ChangingTenant changing, Announcements announcements, Pins pins, Clock clock) {
        this.changing = changing;
        this.announcements = announcements;
        this.pins = pins;
        this.clock = clock;
    }

    /** The announcement as it is then. */
    public Outcome<Announcement> update(
            Caller caller, String tenantId, String announcementId, AnnouncementPatch patch) {
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
                                .map(before -> update(caller, before, patch))
                                .orElseGet(() -> Refused.of(Code.UNKNOWN_ANNOUNCEMENT, announcementId))));
    }

    private Decision<Announcement> update(Caller caller, Announcement before, AnnouncementPatch patch) {
        if (patch.on(before, before.updatedAt()).equals(before)) {
            return new Unchanged<>(before);
        }
        Announcement now = patch.on(before, clock.instant());
        Optional<Refusal> refusal =
                now.pinned() && !before.pinned() ? pins.refusal(before.tenantId()) : Optional.empty();
        return refusal.<Decision<Announcement>>map(Refused::new)
                .orElseGet(() -> new Accepted<>(
                        now,
                        List.of(new Change.AnnouncementPut(now)),
                        List.of(AnnouncementEvents.updated(now, caller.userId()))));
    }
}
