package io.carillon.benchmarks.reads;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Statement;
import io.carillon.schemas.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes families straight into the tables, many at once but not more than the database takes well. */
final class BulkLoad {
    private static final int IN_FLIGHT = 256;

    private final CqlSession session;
    private final FamilyTables tables;
    private final Semaphore room = new Semaphore(IN_FLIGHT);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    BulkLoad(CqlSession session) {
        this.session = session;
        this.tables = new FamilyTables(session);
    }

    /**
     * Writes so many families and as many users, each of whom is in three families, and the admins.
     *
     * @param admins take turns in having founded a family
     * @return the families' ids
     */
    List<String> families(int count, List<String> admins) {
        List<String> people =
                Stream.generate(() -> Ids.next("user")).limit(count).toList();
        Stream.concat(people.stream(), admins.stream()).forEach(person -> write(tables.user(person)));
        List<String> familyIds = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            List<String> others = List.of(people.get(i), people.get((i + 1) % count), people.get((i + 2) % count));
            StoredFamily family = StoredFamily.of(i, admins.get(i % admins.size()), others);
            tables.rows(family).forEach(this::write);
            familyIds.add(family.id());
        }
        finish();
        return familyIds;
    }

    private void write(Statement<?> statement) {
        room.acquireUninterruptibly();
        session.executeAsync(statement).whenComplete((_, thrown) -> {
            if (thrown != null) {
                failure.set(thrown);
            }
            room.release();
        });
    }

    private void finish() {
        room.acquireUninterruptibly(IN_FLIGHT);
        room.release(IN_FLIGHT);
        Throwable thrown = failure.get();
        if (thrown != null) {
            throw new IllegalStateException("a row could not be written", thrown);
        }
    }
}
