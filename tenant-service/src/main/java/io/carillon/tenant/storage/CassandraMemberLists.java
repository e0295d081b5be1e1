package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import io.carillon.tenant.members.MemberLists;
import io.carillon.tenant.tenants.Ban;
import io.carillon.tenant.tenants.Member;
import io.carillon.tenant.tenants.PageRequest;
import java.util.List;

/** Members and bans in Cassandra. */
final class CassandraMemberLists implements MemberLists {

    private final SelectSection select;

    CassandraMemberLists(CqlSession session) {
        this.select = new SelectSection(session, TenantRow.USER_COLUMNS);
    }

    @Override
    public List<Member> members(String tenantId, PageRequest page) {
        return select.find(tenantId, Section.MEMBER, page).stream()
                .map(TenantRow::member)
                .toList();
    }

    @Override
    public List<Ban> bans(String tenantId, PageRequest page) {
        return select.find(tenantId, Section.BAN, page).stream()
                .map(TenantRow::ban)
                .toList();
    }
}
