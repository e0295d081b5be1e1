package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chassis.cassandra.Pages;
import io.carillon.family.families.Family;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Reads what decisions about a family need of its partition: not its outbox rows, nor what only grows. */
final class SelectFamily {

    private static final List<String> SECTIONS = List.of(Section.MEMBER, Section.PROGRAM, Section.OPEN_INVITATION);

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectFamily(CqlSession session) {
        this.session = session;
        this.statement = session.prepare("""
            SELECT section, item, name, address, family_status, created_by, created_at, modified_by, modified_at,
                   deleted_at, deleted_by, references_dropped, balance, frozen, version,
                   username, role, relation, joined_at, ended_at, invitation_id, expires_at
            FROM family WHERE family_id = ? AND section IN ?\
            """);
    }

    Optional<Family> find(String familyId) {
        FamilyRows rows = new FamilyRows(familyId);
        session.execute(statement.bind(familyId, SECTIONS)).forEach(rows::add);
        return rows.family();
    }

    CompletionStage<Optional<Family>> findAsync(String familyId) {
        FamilyRows rows = new FamilyRows(familyId);
        return session.executeAsync(statement.bind(familyId, SECTIONS))
                .thenCompose(page -> Pages.forEach(page, rows::add))
                .thenApply(_ -> rows.family());
    }
}
