package io.carillon.tenant.admins;

import io.carillon.events.tenant.SystemAdminAdded;
import io.carillon.tenant.tenants.Accepted;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Change;
import io.carillon.tenant.tenants.ChangingTenant;
import io.carillon.tenant.tenants.Decision;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Refusal.Code;
import io.carillon.tenant.tenants.Refused;
import io.carillon.tenant.tenants.Unchanged;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * A user is told from now on what concerns system admins. What he may do, his token says: this only says that he wants to hear,
 * because the platform sees tokens of those only who come.
 */
public final class AddingSystemAdmin {

    static final String SCOPE = "system:admins";

    private final ChangingTenant changing;
    private final SystemAdmins admins;
    private final Clock clock;

    public AddingSystemAdmin(ChangingTenant changing, SystemAdmins admins, Clock clock) {
        this.changing = changing;
        this.admins = admins;
        this.clock = clock;
    }

    /** Refuses all but system admins. */
    public Outcome<String> add(Caller caller, String userId) {
        return caller.isSystemAdmin()
                ? changing.changeSystem(caller, () -> decide(caller, userId))
                : Refused.of(Code.NOT_A_SYSTEM_ADMIN);
    }

    private Decision<String> decide(Caller caller, String userId) {
        if (admins.contains(userId)) {
            return new Unchanged<>(userId);
        }
        Instant now = clock.instant();
        return new Accepted<>(
                userId,
                List.of(new Change.SystemAdminPut(userId, now)),
                List.of(SystemAdminAdded.newBuilder()
                        .setUserId(userId)
                        .setScope(SCOPE)
                        .setAddedBy(caller.userId())
                        .setAddedAt(now)
                        .build()));
    }
}
