package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.families.Change.DepositMade;

/** Writes that a deposit has happened. */
final class InsertDeposit {

    private final PreparedStatement statement;

    InsertDeposit(CqlSession session) {
        this.statement = session.prepare(
                "INSERT INTO family (family_id, section, item, amount, made_at) VALUES (?, ?, ?, ?, ?)");
    }

    BoundStatement bind(String familyId, DepositMade made) {
        return statement.bind(familyId, Section.DEPOSIT, made.depositId(), made.amount(), made.at());
    }
}
