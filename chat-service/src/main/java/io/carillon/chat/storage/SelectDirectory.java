package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chassis.cassandra.AtOnce;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.chassis.cassandra.Pages;
import io.carillon.chat.scopes.ScopeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Reads all shards of the directory at the same time, and puts what they have into one order. */
final class SelectDirectory {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectDirectory(CqlSession session) {
        this.session = session;
        this.statement = Repeatable.prepare(
                session, "SELECT name FROM directory WHERE kind = ? AND shard = ? AND name > ? LIMIT ?");
    }

    List<String> after(ScopeKind kind, String name, int limit) {
        return AtOnce.forEach(Shard.ALL, shard -> after(kind, shard, name, limit)).stream()
                .flatMap(List::stream)
                .sorted(TextOrder.BYTES)
                .limit(limit)
                .toList();
    }

    private CompletionStage<List<String>> after(ScopeKind kind, int shard, String name, int limit) {
        List<String> names = new ArrayList<>();
        return session.executeAsync(statement.bind(kind.prefix(), shard, name, limit))
                .thenCompose(page -> Pages.forEach(page, row -> names.add(Columns.text(row, "name"))))
                .thenApply(_ -> names);
    }
}
