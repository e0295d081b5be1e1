package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chat.scopes.Member;
import io.carillon.chat.scopes.Scope;
import java.util.Optional;

/** Reads one membership. */
final class SelectMember {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectMember(CqlSession session) {
        this.session = session;
        this.statement = Repeatable.prepare(session, """
            SELECT user_id, role, nickname, member_since FROM scope WHERE scope = ? AND section = ? AND user_id = ?""");
    }

    Optional<Member> find(Scope scope, String userId) {
        return Optional.ofNullable(session.execute(statement.bind(scope.toString(), Section.MEMBER, userId))
                        .one())
                .map(MemberRow::read);
    }
}
