package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chassis.cassandra.Pages;
import io.carillon.family.references.ReferencedFamily;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Reads what a family says of its references, past ones included. */
final class SelectReferencedFamily {

    private static final List<String> SECTIONS = List.of(Section.MEMBER, Section.PROGRAM);

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectReferencedFamily(CqlSession session) {
        this.session = session;
        this.statement = session.prepare("""
            SELECT section, item, version, published_through, family_status, family_status_version, deleted_version, references_dropped,
                   role, relation, reference_version, ended_at
            FROM family WHERE family_id = ? AND section IN ?\
            """);
    }

    Optional<ReferencedFamily> find(String familyId) {
        ReferencedFamilyRows rows = new ReferencedFamilyRows(familyId);
        session.execute(statement.bind(familyId, SECTIONS)).forEach(rows::add);
        return rows.family();
    }

    CompletionStage<Optional<ReferencedFamily>> findAsync(String familyId) {
        ReferencedFamilyRows rows = new ReferencedFamilyRows(familyId);
        return session.executeAsync(statement.bind(familyId, SECTIONS))
                .thenCompose(page -> Pages.forEach(page, rows::add))
                .thenApply(_ -> rows.family());
    }
}
