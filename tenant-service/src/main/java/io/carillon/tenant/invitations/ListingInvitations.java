package io.carillon.tenant.invitations;

import io.carillon.tenant.lifecycle.ViewingTenant;
import io.carillon.tenant.tenants.Action;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Invitation;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Page;
import io.carillon.tenant.tenants.PageRequest;
import io.carillon.tenant.tenants.Rights;

/** A tenant's invitations, for those who may invite; and a user's own open ones. */
public final class ListingInvitations {

    private final ViewingTenant viewing;
    private final Invitations invitations;

    public ListingInvitations(ViewingTenant viewing, Invitations invitations) {
        this.viewing = viewing;
        this.invitations = invitations;
    }

    public Outcome<Page<Invitation>> ofTenant(Caller caller, String tenantId, PageRequest page) {
        return viewing.view(caller, tenantId)
                .then(tenant -> Rights.toRead(
                        Action.INVITE,
                        tenant,
                        caller,
                        () -> Page.of(invitations.ofTenant(tenantId, page.oneMore()), page.limit(), Invitation::id)));
    }

    public Page<Invitation> own(Caller caller, PageRequest page) {
        return Page.of(invitations.openOf(caller.userId(), page.oneMore()), page.limit(), Invitation::id);
    }
}
