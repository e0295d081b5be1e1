package io.carillon.tenant.lifecycle;

import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Done;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Page;
import io.carillon.tenant.tenants.PageRequest;
import io.carillon.tenant.tenants.Refusal.Code;
import io.carillon.tenant.tenants.Refused;
import io.carillon.tenant.tenants.Tenant;
import io.carillon.tenant.tenants.TenantStatus;
import io.carillon.tenant.tenants.Tenants;
import java.util.Comparator;
import java.util.List;

/** A user's own tenants; for system admins, those of a status. */
public final class ListingTenants {

    private final TenantLists lists;
    private final Tenants tenants;

    public ListingTenants(TenantLists lists, Tenants tenants) {
        this.lists = lists;
        this.tenants = tenants;
    }

    /** Those that the caller is a member of. */
    public Page<Tenant> own(Caller caller, PageRequest page) {
        return tenants(lists.ofUser(caller.userId(), page.oneMore()), page.limit());
    }

    /** Those of a status; refuses all but system admins. */
    public Outcome<Page<Tenant>> withStatus(Caller caller, TenantStatus status, PageRequest page) {
        return caller.isSystemAdmin()
                ? new Done<>(tenants(lists.withStatus(status, page.oneMore()), page.limit()))
                : Refused.of(Code.NOT_A_SYSTEM_ADMIN);
    }

    private Page<Tenant> tenants(List<String> ids, int limit) {
        Page<String> page = Page.of(ids, limit, id -> id);
        return new Page<>(
                tenants.findAll(page.items()).stream()
                        .sorted(Comparator.comparing(Tenant::id))
                        .toList(),
                page.next());
    }
}
