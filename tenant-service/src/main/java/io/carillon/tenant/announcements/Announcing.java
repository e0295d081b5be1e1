package io.carillon.tenant.announcements;

import io.carillon.schemas.Ids;
import io.carillon.tenant.tenants.Accepted;
import io.carillon.tenant.tenants.Action;
import io.carillon.tenant.tenants.Announcement;
import io.carillon.tenant.tenants.Announcement.Author;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Change;
import io.carillon.tenant.tenants.ChangingTenant;
import io.carillon.tenant.tenants.Decision;
import io.carillon.tenant.tenants.Member;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Refusal;
import io.carillon.tenant.tenants.Refused;
import io.carillon.tenant.tenants.Rights;
import io.carillon.tenant.tenants.Tenant;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Something is announced to all members of a tenant. */
public final class Announcing {

    private static final String SYSTEM_ADMIN = "system_admin";

    private final ChangingTenant changing;
    private final Pins pins;
    private final Clock clock;

    public Announcing(ChangingTenant changing, Pins pins, Clock clock) {
        this.changing = changing;
        this.pins = pins;
        this.clock = clock;
    }

    public Outcome<Announcement> announce(
            Caller caller, String tenantId, String title, String content, boolean pinned) {
        return changing.change(
                tenantId,
                caller,
                Set.of(),
                tenant -> Rights.to(
                        Action.ANNOUNCE, tenant, caller, () -> announce(tenant, caller, title, content, pinned)));
    }

    private Decision<Announcement> announce(
            Tenant tenant, Caller caller, String title, String content, boolean pinned) {
        Optional<Refusal> refusal = pinned ? pins.refusal(tenant.id()) : Optional.empty();
        if (refusal.isPresent()) {
            return new Refused<>(refusal.get());
        }
        Instant now = clock.instant();
        Announcement announcement = new Announcement(
                Ids.next("ann"), tenant.id(), title, content, author(tenant, caller), pinned, now, now);
        return new Accepted<>(
                announcement,
                List.of(new Change.AnnouncementPut(announcement)),
                List.of(AnnouncementEvents.published(announcement)));
    }

    private static Author author(Tenant tenant, Caller caller) {
        Optional<Member> member = tenant.standing(caller.userId()).member();
        return new Author(
                caller.userId(),
                caller.displayName(),
                member.map(one -> one.role().code()).orElse(SYSTEM_ADMIN));
    }
}
