package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.family.families.FamilyStatus;
import io.carillon.family.references.Entry;
import io.carillon.family.references.ReferenceScan;
import io.carillon.family.references.Referrer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Reads tables by parts of the ring, each page by page. */
final class CassandraReferenceScan implements ReferenceScan {

    private static final int PARTS = 100;
    private static final int PAGE = 200;

    private final CqlSession session;
    private final SelectFamilyIds familyIds;
    private final SelectUserEntries byUser;
    private final SelectIndexEntries byStatus;
    private final SelectIndexEntries byProgram;

    CassandraReferenceScan(CqlSession session) {
        this.session = session;
        this.familyIds = new SelectFamilyIds(session);
        this.byUser = new SelectUserEntries(session);
        this.byStatus = new SelectIndexEntries(
                session, IndexTable.STATUS, code -> new Referrer.OfStatus(FamilyStatus.ofCode(code)));
        this.byProgram = new SelectIndexEntries(session, IndexTable.PROGRAM, Referrer.OfProgram::new);
    }

    @Override
    public void families(Consumer<List<String>> page, IntConsumer percent) {
        forEachPage(familyIds, page, percent);
    }

    @Override
    public void entries(View view, Consumer<List<Entry>> page, IntConsumer percent) {
        RangeSelect<Entry> select = switch (view) {
            case BY_USER -> byUser;
            case BY_STATUS -> byStatus;
            case BY_PROGRAM -> byProgram;
        };
        forEachPage(select, page, percent);
    }

    private <T> void forEachPage(RangeSelect<T> select, Consumer<List<T>> action, IntConsumer percent) {
        List<TokenRange> ranges = TokenRange.split(PARTS);
        for (int i = 0; i < ranges.size(); i++) {
            List<T> page = new ArrayList<>(PAGE);
            for (Row row : session.execute(select.bind(ranges.get(i)).setPageSize(PAGE))) {
                page.add(select.read(row));
                if (page.size() == PAGE) {
                    action.accept(page);
                    page = new ArrayList<>(PAGE);
                }
            }
            if (!page.isEmpty()) {
                action.accept(page);
            }
            percent.accept((i + 1) * 100 / PARTS);
        }
    }
}
