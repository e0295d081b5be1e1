package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import io.carillon.chassis.cassandra.AtOnce;
import io.carillon.family.references.Bucket;
import io.carillon.family.references.FamilyIndex;
import io.carillon.family.references.Referrer;
import java.util.List;
import java.util.stream.IntStream;

/** Reads all buckets of a status or program at the same time, and puts what they have into one order. */
final class CassandraFamilyIndex implements FamilyIndex {

    private static final List<Integer> BUCKETS =
            IntStream.range(0, Bucket.COUNT).boxed().toList();

    private final SelectIndexPage byStatus;
    private final SelectIndexPage byProgram;

    CassandraFamilyIndex(CqlSession session) {
        this.byStatus = new SelectIndexPage(session, IndexTable.STATUS);
        this.byProgram = new SelectIndexPage(session, IndexTable.PROGRAM);
    }

    @Override
    public List<String> after(Referrer.Label label, String familyId, int limit) {
        return switch (label) {
            case Referrer.OfStatus(var status) -> after(byStatus, status.code(), familyId, limit);
            case Referrer.OfProgram(String program) -> after(byProgram, program, familyId, limit);
        };
    }

    private static List<String> after(SelectIndexPage select, String value, String familyId, int limit) {
        return AtOnce.forEach(BUCKETS, bucket -> select.after(value, bucket, familyId, limit)).stream()
                .flatMap(List::stream)
                .sorted()
                .limit(limit)
                .toList();
    }
}
