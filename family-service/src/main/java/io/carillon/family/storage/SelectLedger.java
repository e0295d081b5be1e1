package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.family.accounts.RecordedEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the movements of a family's account, newest first. */
final class SelectLedger {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectLedger(CqlSession session) {
        this.session = session;
        this.statement = session.prepare("""
            SELECT item, amount, balance_after, made_by, made_at, kind, deposit_id, request_id, user_id
            FROM family WHERE family_id = ? AND section = ? AND item < ? ORDER BY section DESC, item DESC LIMIT ?\
            """);
    }

    /** @param before the id of an entry; null to begin with the newest */
    List<RecordedEntry> read(String familyId, @Nullable String before, int limit) {
        List<RecordedEntry> entries = new ArrayList<>();
        session.execute(statement.bind(familyId, Section.LEDGER, Section.olderThan(before), limit))
                .forEach(row -> entries.add(new RecordedEntry(Columns.text(row, "item"), LedgerRow.read(row))));
        return entries;
    }
}
