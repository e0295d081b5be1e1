package io.carillon.chat.scopes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of scopes that commands are about. */
public enum ScopeKind {
    /** Two users, {@code direct:<smaller id>:<larger id>}. */
    DIRECT(true, false, "scope"),
    /** A room of this service. */
    ROOM(true, true, "room"),
    /** A group of this service. */
    GROUP(true, true, "group"),
    /** A network, whose members back ends name to this service. */
    NETWORK(true, true, "network"),
    /** A family; its members are the family service's. */
    FAMILY(true, false, "scope"),
    /** A tenant; its members are the tenant service's. */
    TENANT(true, false, "tenant"),
    /** One user: calls, and what back ends send him. */
    USER(false, false, "user"),
    /** A message whose scope the client didn't say. */
    MESSAGE(false, false, "message");

    private final boolean forTalking;
    private final boolean owned;
    private final String noun;

    ScopeKind(boolean forTalking, boolean owned, String noun) {
        this.forTalking = forTalking;
        this.owned = owned;
        this.noun = noun;
    }

    /** Whether messages can be sent there. */
    public boolean isForTalking() {
        return forTalking;
    }

    /** Whether this service decides who is a member. */
    public boolean isOwned() {
        return owned;
    }

    /** The code of the refusal when there is no such scope, for example {@code unknown_room}. */
    public String unknownCode() {
        return "unknown_" + noun;
    }

    /** As it stands before the colon. */
    public String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ScopeKind> named(String prefix) {
        return Arrays.stream(values())
                .filter(kind -> kind.prefix().equals(prefix))
                .findFirst();
    }
}
