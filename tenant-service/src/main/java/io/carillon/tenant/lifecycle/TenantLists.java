package io.carillon.tenant.lifecycle;

import io.carillon.tenant.tenants.PageRequest;
import io.carillon.tenant.tenants.TenantStatus;
import java.util.List;

/** Ids of tenants, found otherwise than by id; what was changed just now may be missing for a moment. */
public interface TenantLists {

    /** Those that a user is a member of, in the order of their ids, which is that of their registration. */
    List<String> ofUser(String userId, PageRequest page);

    /** Those of a status, in the same order. */
    List<String> withStatus(TenantStatus status, PageRequest page);
}
