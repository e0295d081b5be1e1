package io.carillon.chat.members;

import io.carillon.chat.commands.Commands;
import io.carillon.chat.commands.Outcome;
import io.carillon.chat.scopes.InMemoryScopes;
import io.carillon.chat.scopes.Role;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import io.carillon.commandlog.Asker;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Members of one scope, founded by somebody else, with at most 9 members. */
final class Members {

    static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final int MOST = 9;

    private final Scope scope;
    private final Owned kind;
    private final InMemoryScopes scopes = new InMemoryScopes();

    private Members(Scope scope, Owned kind) {
        this.scope = scope;
        this.kind = kind;
    }

    static Members ofRoom() {
        Members members = new Members(Scope.of(ScopeKind.ROOM, "general"), new OwnedRooms());
        members.scopes.open(members.scope);
        return members.stands("founder", Role.OWNER);
    }

    static Members ofGroup() {
        Members members = new Members(Scope.of(ScopeKind.GROUP, "sales"), new OwnedGroups());
        members.scopes.open(members.scope);
        return members.stands("founder", Role.OWNER);
    }

    static Members ofNetwork() {
        return new Members(Scope.of(ScopeKind.NETWORK, "net-1"), new OwnedNetworks());
    }

    static Members ofNothing() {
        return new Members(Scope.of(ScopeKind.ROOM, "none"), new OwnedRooms());
    }

    /** @param role other words than a role's name are none */
    Members stands(String userId, String role) {
        if (kind.roles().contains(role)) {
            scopes.with(scope, userId, role);
        }
        return this;
    }

    Members without(String userId) {
        scopes.end(scope, userId);
        return this;
    }

    long count() {
        return scopes.view(scope, "nobody").state().members();
    }

    /** @param asker {@code service} and {@code system admin} are what they say, other words the user "asker" */
    Outcome put(String asker, String userId, String role) {
        return putting(asker(asker), "{'user_id': '%s', 'role': '%s'}".formatted(userId, role));
    }

    Outcome putting(Asker asker, String data) {
        return new PuttingMember(kind, scopes, MOST, CLOCK)
                .decide(Commands.command("put", scope.toString(), asker, data), scopes.view(scope, asker.userId()));
    }

    Outcome remove(String asker, String userId) {
        return removing(asker(asker), "{'user_id': '%s'}".formatted(userId));
    }

    Outcome removing(Asker asker, String data) {
        return new RemovingMember(kind, scopes, CLOCK)
                .decide(Commands.command("remove", scope.toString(), asker, data), scopes.view(scope, asker.userId()));
    }

    private static Asker asker(String asker) {
        return switch (asker) {
            case "service" -> Commands.service();
            case "system admin" -> Commands.systemAdmin();
            default -> Commands.user("asker");
        };
    }
}
