package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.families.LedgerEntry;

/** Writes a movement of the family account. */
final class InsertLedgerEntry {

    private final PreparedStatement statement;

    InsertLedgerEntry(CqlSession session) {
        this.statement = session.prepare("""
            INSERT INTO family (family_id, section, item, amount, balance_after, made_by, made_at,
                                kind, deposit_id, request_id, user_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """);
    }

    BoundStatement bind(String familyId, long version, LedgerEntry entry) {
        BoundStatement bound = statement.bind(
                familyId,
                Section.LEDGER,
                "%020d".formatted(version),
                entry.amount(),
                entry.balanceAfter(),
                entry.stamp().by(),
                entry.stamp().at());
        return switch (entry.movement()) {
            case LedgerEntry.Deposit(String depositId) ->
                bound.setString(7, LedgerRow.DEPOSIT).setString(8, depositId);
            case LedgerEntry.Grant(String requestId, String userId) ->
                bound.setString(7, LedgerRow.GRANT).setString(9, requestId).setString(10, userId);
        };
    }
}
