package io.carillon.tenant.members;

import io.carillon.tenant.tenants.Ban;
import io.carillon.tenant.tenants.Member;
import io.carillon.tenant.tenants.PageRequest;
import java.util.List;

/** A tenant's members and bans, in the order of user ids. */
public interface MemberLists {

    /** Suspended ones included. */
    List<Member> members(String tenantId, PageRequest page);

    List<Ban> bans(String tenantId, PageRequest page);
}
