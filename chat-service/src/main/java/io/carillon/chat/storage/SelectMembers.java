package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import io.carillon.chat.scopes.Member;
import io.carillon.chat.scopes.Scope;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the members of a scope in the order of their ids. */
final class SelectMembers {

    private static final int PAGE = 1_000;

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectMembers(CqlSession session) {
        this.session = session;
        this.statement = Repeatable.prepare(session, """
            SELECT user_id, role, nickname, member_since FROM scope
            WHERE scope = ? AND section = ? AND user_id > ? LIMIT ?""");
    }

    /** Pages are read as they are needed. */
    Stream<Member> after(Scope scope, String userId, int limit) {
        ResultSet rows = session.execute(
                statement.bind(scope.toString(), Section.MEMBER, userId, limit).setPageSize(PAGE));
        return StreamSupport.stream(rows.spliterator(), false).map(MemberRow::read);
    }
}
