package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.cql.BoundStatement;
import io.carillon.chat.scopes.Details;
import io.carillon.chat.scopes.ReadMarker;
import io.carillon.chat.scopes.ScopeKind;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What one event writes to its scope and to what leads to it. */
final class ScopeWrites {

    private final ScopeStatements statements;
    private final Occasion at;
    private final Consumer<BoundStatement> collector;

    ScopeWrites(ScopeStatements statements, Occasion at, Consumer<BoundStatement> collector) {
        this.statements = statements;
        this.at = at;
        this.collector = collector;
    }

    void founded(ScopeKind kind, String name, Details details) {
        collector.accept(statements.updateDetails.bind(at, details));
        collector.accept(statements.insertDirectoryEntry.bind(at, kind, name));
    }

    void described(String title, @Nullable String description, String access, String publishers) {
        collector.accept(statements.updateRules.bind(at, title, description, access, publishers));
    }

    /** Nicknames are for scopes of other services. */
    void joined(String userId, String role, Instant since, long members) {
        roleGiven(userId, role, since);
        collector.accept(statements.insertScopeOfUser.bind(at, userId));
        collector.accept(statements.updateMemberCount.bind(at, members));
    }

    void roleGiven(String userId, String role, Instant since) {
        collector.accept(statements.insertMember.bind(at, userId, role, "", since));
    }

    void left(String userId, long members) {
        collector.accept(statements.deleteMember.bind(at, userId));
        collector.accept(statements.deleteScopeOfUser.bind(at, userId));
        collector.accept(statements.updateMemberCount.bind(at, members));
    }

    void read(ReadMarker marker) {
        collector.accept(statements.insertMarker.bind(at, marker));
    }

    void lastMessage(long number, @Nullable String messageId) {
        collector.accept(statements.updateLastMessage.bind(at, number, messageId));
    }
}
