package io.carillon.chat.rest;

import io.carillon.chat.commands.CommandTypes;
import io.carillon.chat.rest.MemberBodies.MemberBody;
import io.carillon.chat.rest.MemberBodies.MembersBody;
import io.carillon.chat.scopes.Member;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.chat.scopes.Scopes;
import io.carillon.commandlog.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Members of rooms, groups and networks, which are listed, put and removed alike. */
final class Memberships {

    private static final Map<ScopeKind, Commands> COMMANDS = Map.of(
            ScopeKind.ROOM, new Commands(CommandTypes.ROOM_MEMBER_PUT, CommandTypes.ROOM_MEMBER_REMOVE, "room.join"),
            ScopeKind.GROUP, new Commands(CommandTypes.GROUP_MEMBER_PUT, CommandTypes.GROUP_MEMBER_REMOVE, "subscribe"),
            ScopeKind.NETWORK,
                    new Commands(
                            CommandTypes.NETWORK_MEMBER_PUT,
                            CommandTypes.NETWORK_MEMBER_REMOVE,
                            CommandTypes.NETWORK_MEMBER_PUT));

    private final Asking asking;
    private final Scopes scopes;

    Memberships(Asking asking, Scopes scopes) {
        this.asking = asking;
        this.scopes = scopes;
    }

    /** @param join what users ask who want to come in themselves, as they do over a socket */
    private record Commands(String put, String remove, String join) {}

    MembersBody list(Caller caller, Scope scope, @Nullable String after, @Nullable String limit) {
        String start = Cursor.text("after", after);
        int most = Limit.read(limit);
        requireInsider(caller, scopes.view(scope, caller.userId()));
        List<Member> members = scopes.members(scope, start, most);
        String next = members.size() < most ? null : Cursor.of(members.getLast().userId());
        return new MembersBody(members.stream().map(MemberBody::of).toList(), next);
    }

    private static void requireInsider(Caller caller, ScopeView view) {
        Scope scope = view.scope();
        boolean exists = scope.kind() == ScopeKind.NETWORK
                ? view.state().members() > 0
                : view.state().details().isPresent();
        if (!exists) {
            throw Absent.of(scope).exception();
        }
        if (view.asker().isEmpty() && !caller.managesAll()) {
            throw Failure.of(Refusal.notAMember(scope.toString())).exception();
        }
    }

    /** Who names himself and no role wants to come in; what he may be else, those say who manage members. */
    void put(Caller caller, Scope scope, String userId, @Nullable String role) {
        Commands commands = commands(scope);
        boolean joins = role == null && caller.is(userId) && !caller.managesAll();
        ObjectNode data = naming(userId);
        if (role != null) {
            data.put("role", role);
        }
        asking.ask(caller, joins ? commands.join() : commands.put(), scope, data);
    }

    void remove(Caller caller, Scope scope, String userId) {
        asking.ask(caller, commands(scope).remove(), scope, naming(userId));
    }

    private static Commands commands(Scope scope) {
        return Objects.requireNonNull(COMMANDS.get(scope.kind()), "a kind with members of its own");
    }

    private static ObjectNode naming(String userId) {
        return JsonNodeFactory.instance.objectNode().put("user_id", userId);
    }
}
