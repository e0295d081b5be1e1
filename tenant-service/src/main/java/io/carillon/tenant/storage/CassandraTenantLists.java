package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import io.carillon.tenant.lifecycle.TenantLists;
import io.carillon.tenant.tenants.PageRequest;
import io.carillon.tenant.tenants.TenantStatus;
import java.util.List;

/** The views that lead to tenants. */
final class CassandraTenantLists implements TenantLists {

    private final SelectTenantsOfUser ofUser;
    private final SelectTenantsOfStatus ofStatus;

    CassandraTenantLists(CqlSession session) {
        this.ofUser = new SelectTenantsOfUser(session);
        this.ofStatus = new SelectTenantsOfStatus(session);
    }

    @Override
    public List<String> ofUser(String userId, PageRequest page) {
        return ofUser.find(userId, page);
    }

    @Override
    public List<String> withStatus(TenantStatus status, PageRequest page) {
        return ofStatus.find(status.code(), page);
    }
}
