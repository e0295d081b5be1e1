package io.carillon.tenant.members;

import io.carillon.tenant.lifecycle.ViewingTenant;
import io.carillon.tenant.tenants.Action;
import io.carillon.tenant.tenants.Ban;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Done;
import io.carillon.tenant.tenants.Member;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Page;
import io.carillon.tenant.tenants.PageRequest;
import io.carillon.tenant.tenants.Refusal.Code;
import io.carillon.tenant.tenants.Refused;
import io.carillon.tenant.tenants.Rights;
import java.util.Set;

/** Who is in a tenant, for its members; who may not be, for those who may ban. */
public final class ListingMembers {

    private final ViewingTenant viewing;
    private final MemberLists lists;

    public ListingMembers(ViewingTenant viewing, MemberLists lists) {
        this.viewing = viewing;
        this.lists = lists;
    }

    public Outcome<Page<Member>> members(Caller caller, String tenantId, PageRequest page) {
        return viewing.view(caller, tenantId)
                .then(tenant ->
                        new Done<>(Page.of(lists.members(tenantId, page.oneMore()), page.limit(), Member::userId)));
    }

    public Outcome<Member> member(Caller caller, String tenantId, String userId) {
        return viewing.view(caller, tenantId, Set.of(userId))
                .then(tenant -> tenant.standing(userId)
                        .member()
                        .<Outcome<Member>>map(Done::new)
                        .orElseGet(() -> Refused.of(Code.UNKNOWN_MEMBER, userId)));
    }

    public Outcome<Page<Ban>> bans(Caller caller, String tenantId, PageRequest page) {
        return viewing.view(caller, tenantId)
                .then(tenant -> Rights.toRead(
                        Action.BAN,
                        tenant,
                        caller,
                        () -> Page.of(lists.bans(tenantId, page.oneMore()), page.limit(), Ban::userId)));
    }
}
