package io.carillon.benchmarks.reads;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchStatementBuilder;
import com.datastax.oss.driver.api.core.cql.BatchType;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rows that family-service writes for a new family and a user, its outbox left out. */
final class FamilyTables {
    private static final int BUCKETS = 16;
    private static final Instant FOUNDED = Instant.parse("2026-11-20T09:00:00Z");

    private final PreparedStatement family;
    private final PreparedStatement member;
    private final PreparedStatement program;
    private final PreparedStatement byUser;
    private final PreparedStatement byStatus;
    private final PreparedStatement byProgram;
    private final PreparedStatement user;

    FamilyTables(CqlSession session) {
        family = session.prepare("""
                INSERT INTO family (family_id, name, address, family_status, family_status_version, created_by, created_at,
                                    modified_by, modified_at, balance, frozen, version, published_through)
                VALUES (?, ?, ?, 'active', ?, ?, ?, ?, ?, 0, false, ?, ?)""");
        member = session.prepare("""
                INSERT INTO family (family_id, section, item, username, role, relation, joined_at, reference_version)
                VALUES (?, 'member', ?, ?, ?, ?, ?, ?)""");
        program = session.prepare(
                "INSERT INTO family (family_id, section, item, reference_version) VALUES (?, 'program', ?, ?)");
        byUser = session.prepare(
                "INSERT INTO families_by_user (user_id, family_id, role, relation) VALUES (?, ?, ?, ?) USING TIMESTAMP ?");
        byStatus = session.prepare(
                "INSERT INTO families_by_status (status, bucket, family_id) VALUES ('active', ?, ?) USING TIMESTAMP ?");
        byProgram = session.prepare(
                "INSERT INTO families_by_program (program, bucket, family_id) VALUES (?, ?, ?) USING TIMESTAMP ?");
        user = session.prepare("""
                INSERT INTO user (user_id, username, name, role, is_primary_contact, is_emergency_contact, signed_in,
                                  created_at, created_by, modified_at, modified_by)
                VALUES (?, ?, ?, 'parent', false, false, false, ?, ?, ?, ?)""");
    }

    /** A placeholder without an address. */
    Statement<?> user(String userId) {
        return user.bind(userId, userId, userId, FOUNDED, userId, FOUNDED, userId);
    }

    List<Statement<?>> rows(StoredFamily stored) {
        List<Statement<?>> rows = new ArrayList<>();
        rows.add(partition(stored));
        int bucket = Math.floorMod(stored.id().hashCode(), BUCKETS);
        rows.add(byStatus.bind(bucket, stored.id(), StoredFamily.VERSION));
        stored.programs().forEach(name -> rows.add(byProgram.bind(name, bucket, stored.id(), StoredFamily.VERSION)));
        stored.parentIds()
                .forEach(
                        id -> rows.add(byUser.bind(id, stored.id(), role(stored, id), "parent", StoredFamily.VERSION)));
        stored.studentIds()
                .forEach(id -> rows.add(byUser.bind(id, stored.id(), "member", "student", StoredFamily.VERSION)));
        return rows;
    }

    private BatchStatement partition(StoredFamily stored) {
        String adminId = stored.parentIds().getFirst();
        BatchStatementBuilder batch = BatchStatement.builder(BatchType.UNLOGGED)
                .addStatement(family.bind(
                        stored.id(),
                        "Family " + stored.id(),
                        Map.of("city", "Springfield"),
                        StoredFamily.VERSION,
                        adminId,
                        FOUNDED,
                        adminId,
                        FOUNDED,
                        StoredFamily.VERSION,
                        StoredFamily.VERSION));
        stored.parentIds().forEach(id -> batch.addStatement(member(stored, id, "parent")));
        stored.studentIds().forEach(id -> batch.addStatement(member(stored, id, "student")));
        stored.programs().forEach(name -> batch.addStatement(program.bind(stored.id(), name, StoredFamily.VERSION)));
        return batch.build();
    }

    private BoundStatement member(StoredFamily stored, String userId, String relation) {
        return member.bind(stored.id(), userId, userId, role(stored, userId), relation, FOUNDED, StoredFamily.VERSION);
    }

    private static String role(StoredFamily stored, String userId) {
        return stored.parentIds().getFirst().equals(userId) ? "admin" : "member";
    }
}
