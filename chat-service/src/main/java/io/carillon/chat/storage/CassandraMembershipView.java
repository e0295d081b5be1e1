package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import io.carillon.chassis.cassandra.AtOnce;
import io.carillon.chat.memberships.MembershipView;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Memberships in Cassandra, beside those that this service decides itself. */
final class CassandraMembershipView implements MembershipView {

    /** Everybody is a member of these, which brings nobody together. */
    private static final String SYSTEM = "system:";

    private final CqlSession session;
    private final ScopeStatements statements;

    CassandraMembershipView(CqlSession session) {
        this.session = session;
        this.statements = new ScopeStatements(session);
    }

    @Override
    public void put(
            String scope, String userId, @Nullable String role, @Nullable String nickname, Instant since, long readAt) {
        if (isFollowed(scope)) {
            Occasion at = new Occasion(scope, readAt);
            write(
                    statements.insertMember.bind(at, userId, orEmpty(role), orEmpty(nickname), since),
                    statements.insertScopeOfUser.bind(at, userId));
        }
    }

    @Override
    public void end(String scope, String userId, long readAt) {
        if (isFollowed(scope)) {
            Occasion at = new Occasion(scope, readAt);
            write(statements.deleteMember.bind(at, userId), statements.deleteScopeOfUser.bind(at, userId));
        }
    }

    @Override
    public void deactivate(String scope, long readAt) {
        if (isFollowed(scope)) {
            write(statements.insertInactive.bind(new Occasion(scope, readAt)));
        }
    }

    @Override
    public void activate(String scope, long readAt) {
        if (isFollowed(scope)) {
            write(statements.deleteInactive.bind(new Occasion(scope, readAt)));
        }
    }

    /** Also if the kind is unknown: who shares a scope can be written to. Decisions speak for those that are owned. */
    private static boolean isFollowed(String scope) {
        return !scope.startsWith(SYSTEM)
                && Scope.parse(scope)
                        .map(Scope::kind)
                        .filter(ScopeKind::isOwned)
                        .isEmpty();
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private void write(BoundStatement... all) {
        AtOnce.forEach(List.of(all), session::executeAsync);
    }
}
