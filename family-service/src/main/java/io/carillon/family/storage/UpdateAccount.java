package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.families.Account;

/** Writes the state of a family's account. */
final class UpdateAccount {

    private final PreparedStatement statement;

    UpdateAccount(CqlSession session) {
        this.statement = session.prepare("UPDATE family SET balance = ?, frozen = ? WHERE family_id = ?");
    }

    BoundStatement bind(String familyId, Account account) {
        return statement.bind(account.balance(), account.frozen(), familyId);
    }
}
