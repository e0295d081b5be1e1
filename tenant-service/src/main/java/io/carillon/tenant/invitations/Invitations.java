package io.carillon.tenant.invitations;

import io.carillon.tenant.tenants.Invitation;
import io.carillon.tenant.tenants.PageRequest;
import java.util.List;
import java.util.Optional;

/** The stored invitations. */
public interface Invitations {

    Optional<Invitation> find(String tenantId, String invitationId);

    /** Those of a tenant, the newest first. */
    List<Invitation> ofTenant(String tenantId, PageRequest page);

    /** Those that a user hasn't answered, the newest first; what was sent just now may be missing for a moment. */
    List<Invitation> openOf(String userId, PageRequest page);
}
