package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.tenant.tenants.Account;

/** Writes a user's account. */
final class InsertAccount {

    private final PreparedStatement statement;

    InsertAccount(CqlSession session) {
        this.statement = session.prepare("""
            INSERT INTO tenant (tenant_id, section, item, display_name, suspended, since, updated_at, email)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
            """);
    }

    BoundStatement bind(String tenantId, Account account) {
        return statement
                .bind(
                        tenantId,
                        Section.ACCOUNT,
                        account.userId(),
                        account.name(),
                        account.suspended(),
                        account.createdAt(),
                        account.updatedAt())
                .setString("email", account.email());
    }
}
