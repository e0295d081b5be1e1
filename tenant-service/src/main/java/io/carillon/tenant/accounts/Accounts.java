package io.carillon.tenant.accounts;

import io.carillon.tenant.tenants.Account;
import io.carillon.tenant.tenants.PageRequest;
import java.util.List;

/** The stored accounts. */
@FunctionalInterface
public interface Accounts {

    /** Those of a tenant, in the order of user ids. */
    List<Account> ofTenant(String tenantId, PageRequest page);
}
