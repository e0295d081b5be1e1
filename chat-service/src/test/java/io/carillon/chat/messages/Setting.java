package io.carillon.chat.messages;

import io.carillon.chat.commands.Commands;
import io.carillon.chat.commands.Outcome;
import io.carillon.chat.decisions.CommandHandler;
import io.carillon.chat.scopes.InMemoryScopes;
import io.carillon.chat.scopes.Member;
import io.carillon.chat.scopes.Role;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import io.carillon.chat.scopes.TakingPart;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * A room with ann, its owner, adam, an admin, mod, a moderator, and bob; a tenant with ann, mod and bob, who is called Bobby
 * there; ann and bob reach each other.
 */
final class Setting {

    static final Scope ROOM = Scope.of(ScopeKind.ROOM, "general");
    static final Scope OTHER_ROOM = Scope.of(ScopeKind.ROOM, "other");
    static final Scope TENANT = Scope.of(ScopeKind.TENANT, "t_1");
    static final Scope DIRECT = Scope.direct("ann", "bob");
    static final Instant NOW = InMemoryMessages.SENT_AT.plusSeconds(60);
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    final InMemoryScopes scopes = new InMemoryScopes();
    final InMemoryMessages messages = new InMemoryMessages();
    final TakingPart part = new TakingPart(scopes);

    Setting() {
        scopes.open(ROOM)
                .with(ROOM, "ann", Role.OWNER)
                .with(ROOM, "adam", Role.ADMIN)
                .with(ROOM, "mod", Role.MODERATOR)
                .with(ROOM, "bob", Role.MEMBER)
                .open(OTHER_ROOM)
                .with(OTHER_ROOM, "bob", Role.OWNER)
                .with(TENANT, "ann", Role.OWNER)
                .with(TENANT, "mod", Role.MODERATOR)
                .with(TENANT, new Member("bob", "vip", "Bobby", Instant.EPOCH));
    }

    /** A message of bob's. */
    StoredMessage said(Scope scope, String id, Dialect dialect) {
        long number = scopes.view(scope, "bob").state().lastNumber() + 1;
        StoredMessage message = InMemoryMessages.message(scope, id, number, "bob", dialect);
        messages.with(message);
        scopes.withLast(scope, number, id);
        return message;
    }

    Outcome decide(CommandHandler handler, Scope scope, String userId, String data) {
        return handler.decide(
                Commands.command("any", scope.toString(), Commands.user(userId), data), scopes.view(scope, userId));
    }
}
