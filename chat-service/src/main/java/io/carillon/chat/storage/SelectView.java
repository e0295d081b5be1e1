package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeState;
import io.carillon.chat.scopes.ScopeView;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a scope and how one user stands in it. */
final class SelectView {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectView(CqlSession session) {
        this.session = session;
        this.statement = Repeatable.prepare(session, """
            SELECT section, user_id, last_number, last_message_id, last_stamp, members,
                title, description, access, publishers, created_by, created_at,
                role, nickname, member_since, read_message_id, read_number, read_at
            FROM scope WHERE scope = ? AND (section, user_id) IN ((?, ?), (?, ?), (?, ?), (?, ?))""");
    }

    ScopeView find(Scope scope, String userId) {
        Map<String, Row> rows = session.execute(bind(scope, userId)).all().stream()
                .collect(Collectors.toMap(row -> Columns.text(row, "section"), Function.identity()));
        return new ScopeView(
                scope,
                Optional.ofNullable(rows.get(Section.SCOPE)).map(ScopeRow::read).orElse(ScopeState.NEW),
                Optional.ofNullable(rows.get(Section.MEMBER)).map(MemberRow::read),
                Optional.ofNullable(rows.get(Section.MARKER)).map(MarkerRow::read),
                rows.containsKey(Section.INACTIVE));
    }

    private BoundStatement bind(Scope scope, String userId) {
        return statement.bind(
                scope.toString(),
                Section.SCOPE,
                Section.NOBODY,
                Section.MEMBER,
                userId,
                Section.MARKER,
                userId,
                Section.INACTIVE,
                Section.NOBODY);
    }
}
