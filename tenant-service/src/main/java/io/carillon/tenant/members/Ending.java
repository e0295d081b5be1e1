package io.carillon.tenant.members;

import io.carillon.tenant.tenants.Change;
import io.carillon.tenant.tenants.Tenant;
import java.util.List;

/** What is written when somebody isn't a member any more. */
public final class Ending {

    private Ending() {}

    /** Nothing if he isn't one. */
    public static List<Change> changes(Tenant tenant, String userId) {
        return tenant.standing(userId).member().isPresent()
                ? List.of(new Change.MembersCounted(tenant.members() - 1), new Change.MemberEnded(userId))
                : List.of();
    }
}
