package io.carillon.tenant.reports;

import io.carillon.events.tenant.SystemNotificationSent;
import io.carillon.events.tenant.TenantNotificationSent;
import io.carillon.schemas.Ids;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Outcome;
import java.time.Clock;

/** A back end or system admin notifies a tenant, a user or all system admins. */
public final class Notifying {

    private final TakingReport taking;
    private final Clock clock;

    public Notifying(TakingReport taking, Clock clock) {
        this.taking = taking;
        this.clock = clock;
    }

    /**
     * Notifies a tenant, or a user of it.
     *
     * @param key what makes it the same one when it is sent again
     * @return whether it is told now; see {@link TakingReport}
     */
    public Outcome<Boolean> tenant(Caller caller, String tenantId, String key, Notice notice) {
        return taking.ofTenant(
                caller,
                tenantId,
                "notification/" + key,
                () -> TenantNotificationSent.newBuilder()
                        .setTenantId(tenantId)
                        .setNotificationId(Ids.next("ntc"))
                        .setAudience(Audiences.of(notice.userId()))
                        .setUserId(notice.userId())
                        .setTitle(notice.title())
                        .setMessage(notice.message())
                        .setLevel(notice.level())
                        .setSentBy(caller.userId())
                        .setSentAt(clock.instant())
                        .build());
    }

    /** Notifies a user, whatever his tenants, or all system admins; else the same. */
    public Outcome<Boolean> system(Caller caller, String key, Notice notice) {
        return taking.ofSystem(
                caller,
                "notification/" + key,
                () -> SystemNotificationSent.newBuilder()
                        .setNotificationId(Ids.next("ntc"))
                        .setAudience(notice.userId() == null ? Audiences.SYSTEM_ADMINS : Audiences.USER)
                        .setUserId(notice.userId())
                        .setTitle(notice.title())
                        .setMessage(notice.message())
                        .setLevel(notice.level())
                        .setSentBy(caller.userId())
                        .setSentAt(clock.instant())
                        .build());
    }
}
