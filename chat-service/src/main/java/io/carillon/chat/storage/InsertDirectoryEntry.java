package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chat.scopes.ScopeKind;

/** Lists a room or group with the others. */
final class InsertDirectoryEntry {

    private final PreparedStatement statement;

    InsertDirectoryEntry(CqlSession session) {
        this.statement = Repeatable.prepare(
                session, "INSERT INTO directory (kind, shard, name) VALUES (?, ?, ?) USING TIMESTAMP ?");
    }

    BoundStatement bind(Occasion at, ScopeKind kind, String name) {
        return statement.bind(kind.prefix(), Shard.of(name), name, at.timestamp());
    }
}
