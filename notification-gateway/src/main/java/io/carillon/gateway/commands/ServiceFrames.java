package io.carillon.gateway.commands;

import static io.carillon.gateway.commands.ServiceFrame.Effect.JOINS;
import static io.carillon.gateway.commands.ServiceFrame.Effect.LEAVES;
import static io.carillon.gateway.commands.ServiceFrame.Effect.NONE;
import static io.carillon.schemas.Topics.CHAT_COMMANDS;
import static io.carillon.schemas.Topics.TENANT_COMMANDS;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The routing table: every frame type that belongs to a service, one line each (docs/protocol.md, 8.1). */
public final class ServiceFrames {

    private static final ScopeRule.Given SCOPE = new ScopeRule.Given("scope");
    private static final ScopeRule MESSAGE = new ScopeRule.Preferred(SCOPE, new ScopeRule.Of("message", "message_id"));
    private static final ScopeRule USER = new ScopeRule.Of("user", "target_id");
    private static final ScopeRule ROOM = new ScopeRule.Of("room", "room");
    private static final ScopeRule GROUP = new ScopeRule.Of("group", "group");
    private static final ScopeRule TENANT = new ScopeRule.Of("tenant", "tenant_id");

    private static final List<ServiceFrame> ALL = List.of(
            new ServiceFrame("chat.send", CHAT_COMMANDS, SCOPE, NONE),
            new ServiceFrame("chat.edit", CHAT_COMMANDS, MESSAGE, NONE),
            new ServiceFrame("chat.delete", CHAT_COMMANDS, MESSAGE, NONE),
            new ServiceFrame("chat.redact", CHAT_COMMANDS, MESSAGE, NONE),
            new ServiceFrame("chat.read", CHAT_COMMANDS, ROOM, NONE),
            new ServiceFrame("chat.reaction", CHAT_COMMANDS, SCOPE, NONE),
            new ServiceFrame("chat.typing", CHAT_COMMANDS, SCOPE, NONE),
            new ServiceFrame("file.upload", CHAT_COMMANDS, SCOPE, NONE),
            new ServiceFrame("call.offer", CHAT_COMMANDS, USER, NONE),
            new ServiceFrame("call.answer", CHAT_COMMANDS, USER, NONE),
            new ServiceFrame("call.ice", CHAT_COMMANDS, USER, NONE),
            new ServiceFrame("call.end", CHAT_COMMANDS, USER, NONE),
            new ServiceFrame("room.join", CHAT_COMMANDS, ROOM, JOINS),
            new ServiceFrame("room.leave", CHAT_COMMANDS, ROOM, LEAVES),
            new ServiceFrame("subscribe", CHAT_COMMANDS, GROUP, JOINS),
            new ServiceFrame("unsubscribe", CHAT_COMMANDS, GROUP, LEAVES),
            new ServiceFrame("tenant.chat.send", CHAT_COMMANDS, TENANT, NONE),
            new ServiceFrame("tenant.chat.edit", CHAT_COMMANDS, TENANT, NONE),
            new ServiceFrame("tenant.chat.delete", CHAT_COMMANDS, TENANT, NONE),
            new ServiceFrame("tenant.chat.typing", CHAT_COMMANDS, TENANT, NONE),
            new ServiceFrame("tenant.join", TENANT_COMMANDS, TENANT, JOINS),
            new ServiceFrame("tenant.leave", TENANT_COMMANDS, TENANT, LEAVES));

    private static final Map<String, ServiceFrame> BY_TYPE =
            ALL.stream().collect(toUnmodifiableMap(ServiceFrame::type, identity()));

    private ServiceFrames() {}

    /** All types, for the codec. */
    public static Set<String> types() {
        return BY_TYPE.keySet();
    }

    /** All topics that commands are written to. */
    static Set<String> topics() {
        return ALL.stream().map(frame -> frame.topic().name()).collect(toUnmodifiableSet());
    }

    /**
     * The line of a type.
     *
     * @throws IllegalArgumentException when no service owns it; the codec lets no such frame through
     */
    static ServiceFrame named(String type) {
        ServiceFrame frame = BY_TYPE.get(type);
        if (frame == null) {
            throw new IllegalArgumentException("no service owns frames of the type " + type);
        }
        return frame;
    }
}
