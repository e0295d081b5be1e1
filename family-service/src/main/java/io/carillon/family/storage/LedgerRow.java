package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.family.families.LedgerEntry;
import io.carillon.family.users.Stamp;

/** How a movement of the account stands in the family's partition: the item is a sequence. */
final class LedgerRow {

    static final String DEPOSIT = "deposit";
    static final String GRANT = "grant";

    private LedgerRow() {}

    static LedgerEntry read(Row row) {
        return new LedgerEntry(
                movement(row),
                row.getLong("amount"),
                row.getLong("balance_after"),
                new Stamp(Columns.instant(row, "made_at"), Columns.text(row, "made_by")));
    }

    private static LedgerEntry.Movement movement(Row row) {
        String kind = Columns.text(row, "kind");
        return switch (kind) {
            case DEPOSIT -> new LedgerEntry.Deposit(Columns.text(row, "deposit_id"));
            case GRANT -> new LedgerEntry.Grant(Columns.text(row, "request_id"), Columns.text(row, "user_id"));
            default -> throw new IllegalStateException("no such kind of ledger entry: " + kind);
        };
    }
}
