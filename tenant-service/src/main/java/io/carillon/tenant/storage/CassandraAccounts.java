package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import io.carillon.tenant.accounts.Accounts;
import io.carillon.tenant.tenants.Account;
import io.carillon.tenant.tenants.PageRequest;
import java.util.List;

/** Accounts in Cassandra. */
final class CassandraAccounts implements Accounts {

    private final SelectSection select;

    CassandraAccounts(CqlSession session) {
        this.select = new SelectSection(session, TenantRow.USER_COLUMNS);
    }

    @Override
    public List<Account> ofTenant(String tenantId, PageRequest page) {
        return select.find(tenantId, Section.ACCOUNT, page).stream()
                .map(TenantRow::account)
                .toList();
    }
}
