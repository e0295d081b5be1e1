package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.family.families.Change.DepositMade;
import java.util.Optional;

/** Reads one deposit of a family. */
final class SelectDeposit {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectDeposit(CqlSession session) {
        this.session = session;
        this.statement =
                session.prepare("SELECT amount, made_at FROM family WHERE family_id = ? AND section = ? AND item = ?");
    }

    Optional<DepositMade> find(String familyId, String depositId) {
        return Optional.ofNullable(session.execute(statement.bind(familyId, Section.DEPOSIT, depositId))
                        .one())
                .map(row -> new DepositMade(depositId, row.getLong("amount"), Columns.instant(row, "made_at")));
    }
}
