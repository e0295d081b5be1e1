package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import io.carillon.chat.scopes.Member;
import io.carillon.chat.scopes.ReadMarker;
import io.carillon.chat.scopes.Role;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.chat.scopes.Scopes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Scopes in Cassandra: a partition for each, and what leads to it. */
final class CassandraScopes implements Scopes {

    private final SelectView selectView;
    private final SelectMember selectMember;
    private final SelectMembers selectMembers;
    private final SelectMarkers selectMarkers;
    private final SelectScopesOfUser selectScopesOfUser;
    private final SelectDirectory selectDirectory;
    private final CommonScope commonScope;

    CassandraScopes(CqlSession session) {
        this.selectView = new SelectView(session);
        this.selectMember = new SelectMember(session);
        this.selectMembers = new SelectMembers(session);
        this.selectMarkers = new SelectMarkers(session);
        this.selectScopesOfUser = new SelectScopesOfUser(session);
        this.selectDirectory = new SelectDirectory(session);
        this.commonScope = new CommonScope(selectScopesOfUser);
    }

    @Override
    public ScopeView view(Scope scope, String userId) {
        return selectView.find(scope, userId);
    }

    @Override
    public Optional<Member> member(Scope scope, String userId) {
        return selectMember.find(scope, userId);
    }

    @Override
    public boolean hasMembers(Scope scope) {
        return selectMembers.after(scope, Section.NOBODY, 1).findAny().isPresent();
    }

    @Override
    public boolean hasOtherOwner(Scope scope, String userId) {
        return selectMembers
                .after(scope, Section.NOBODY, Integer.MAX_VALUE)
                .anyMatch(member ->
                        member.role().equals(Role.OWNER) && !member.userId().equals(userId));
    }

    @Override
    public boolean share(String one, String other) {
        return commonScope.exists(one, other);
    }

    @Override
    public List<Member> members(Scope scope, String after, int limit) {
        return selectMembers.after(scope, after, limit).toList();
    }

    @Override
    public List<ReadMarker> markers(Scope scope, String after, int limit) {
        return selectMarkers.after(scope, after, limit);
    }

    @Override
    public List<String> scopesOf(String userId, String after, int limit) {
        ScopeNames names = ScopeNames.of(selectScopesOfUser.after(userId, after, limit));
        return Stream.generate(names::next)
                .limit(limit)
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<String> directory(ScopeKind kind, String after, int limit) {
        return selectDirectory.after(kind, after, limit);
    }
}
