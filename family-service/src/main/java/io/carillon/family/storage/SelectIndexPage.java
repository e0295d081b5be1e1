package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.chassis.cassandra.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Reads the families of one bucket of an index, in the order of their ids. */
final class SelectIndexPage {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectIndexPage(CqlSession session, IndexTable table) {
        this.session = session;
        this.statement =
                session.prepare("SELECT family_id FROM %s WHERE %s = ? AND bucket = ? AND family_id > ? LIMIT ?"
                        .formatted(table.name(), table.column()));
    }

    CompletionStage<List<String>> after(String value, int bucket, String familyId, int limit) {
        List<String> familyIds = new ArrayList<>();
        return session.executeAsync(statement.bind(value, bucket, familyId, limit))
                .thenCompose(page -> Pages.forEach(page, row -> familyIds.add(Columns.text(row, "family_id"))))
                .thenApply(_ -> familyIds);
    }
}
