package io.carillon.tenant.admins;

import io.carillon.events.tenant.SystemAdminRemoved;
import io.carillon.tenant.tenants.Accepted;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Change;
import io.carillon.tenant.tenants.ChangingTenant;
import io.carillon.tenant.tenants.Decision;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Refusal.Code;
import io.carillon.tenant.tenants.Refused;
import java.time.Clock;
import java.util.List;

/** A user isn't told any more what concerns system admins. */
public final class RemovingSystemAdmin {

    private final ChangingTenant changing;
    private final SystemAdmins admins;
    private final Clock clock;

    public RemovingSystemAdmin(ChangingTenant changing, SystemAdmins admins, Clock clock) {
        this.changing = changing;
        this.admins = admins;
        this.clock = clock;
    }

    /** Refuses all but system admins. */
    public Outcome<String> remove(Caller caller, String userId) {
        return caller.isSystemAdmin()
                ? changing.changeSystem(caller, () -> decide(caller, userId))
                : Refused.of(Code.NOT_A_SYSTEM_ADMIN);
    }

    private Decision<String> decide(Caller caller, String userId) {
        if (!admins.contains(userId)) {
            return Refused.of(Code.UNKNOWN_SYSTEM_ADMIN, userId);
        }
        return new Accepted<>(
                userId,
                List.of(new Change.SystemAdminEnded(userId)),
                List.of(SystemAdminRemoved.newBuilder()
                        .setUserId(userId)
                        .setScope(AddingSystemAdmin.SCOPE)
                        .setRemovedBy(caller.userId())
                        .setRemovedAt(clock.instant())
                        .build()));
    }
}
