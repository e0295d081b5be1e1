package io.carillon.tenant.reports;

import io.carillon.events.tenant.HotspotUserCreated;
import io.carillon.events.tenant.HotspotUserExpired;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Outcome;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A hotspot user was provisioned, or his session is over. */
public final class ReportingHotspotUser {

    private final TakingReport taking;
    private final Clock clock;

    public ReportingHotspotUser(TakingReport taking, Clock clock) {
        this.taking = taking;
        this.clock = clock;
    }

    /**
     * Whether it is told now; see {@link TakingReport}.
     *
     * @param id as the hotspot system names him
     */
    public Outcome<Boolean> created(
            Caller caller, String tenantId, String id, String username, @Nullable Instant expiresAt) {
        return taking.ofTenant(
                caller,
                tenantId,
                "hotspot-user/%s/created".formatted(id),
                () -> HotspotUserCreated.newBuilder()
                        .setTenantId(tenantId)
                        .setHotspotUserId(id)
                        .setUsername(username)
                        .setExpiresAt(expiresAt)
                        .setReportedBy(caller.userId())
                        .setCreatedAt(clock.instant())
                        .build());
    }

    /** The same of the end. */
    public Outcome<Boolean> expired(Caller caller, String tenantId, String id, String username) {
        return taking.ofTenant(
                caller,
                tenantId,
                "hotspot-user/%s/expired".formatted(id),
                () -> HotspotUserExpired.newBuilder()
                        .setTenantId(tenantId)
                        .setHotspotUserId(id)
                        .setUsername(username)
                        .setReportedBy(caller.userId())
                        .setExpiredAt(clock.instant())
                        .build());
    }
}
