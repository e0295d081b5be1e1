package io.carillon.chat.scopes;

import java.util.List;
import java.util.Optional;

/**
 * Where something is said: {@code <kind>:<id>}, as in {@code docs/protocol.md}, section 8.
 *
 * @param kind what it is
 * @param id which one of that kind
 */
public record Scope(ScopeKind kind, String id) {

    /** The scope a text names; empty if it has no kind this service knows, or no id. */
    public static Optional<Scope> parse(String text) {
        int colon = text.indexOf(':');
        return colon < 1 || colon == text.length() - 1
                ? Optional.empty()
                : ScopeKind.named(text.substring(0, colon)).map(kind -> new Scope(kind, text.substring(colon + 1)));
    }

    /** A room, group and so on of a name. */
    public static Scope of(ScopeKind kind, String id) {
        return new Scope(kind, id);
    }

    /** Where two users talk. */
    public static Scope direct(String one, String other) {
        return one.compareTo(other) <= 0
                ? new Scope(ScopeKind.DIRECT, one + ":" + other)
                : new Scope(ScopeKind.DIRECT, other + ":" + one);
    }

    /**
     * With whom a user talks in a direct scope. User ids may hold colons themselves, so they can't be told apart without
     * knowing one of them.
     *
     * @return empty if he is neither of the two, or they are named in the wrong order
     */
    public Optional<String> partnerOf(String userId) {
        if (kind != ScopeKind.DIRECT) {
            return Optional.empty();
        }
        return List.of(rest(userId + ":", true), rest(":" + userId, false)).stream()
                .flatMap(Optional::stream)
                .filter(partner ->
                        !partner.equals(userId) && direct(userId, partner).equals(this))
                .findFirst();
    }

    private Optional<String> rest(String part, boolean first) {
        boolean matches = id.length() > part.length() && (first ? id.startsWith(part) : id.endsWith(part));
        return matches
                ? Optional.of(first ? id.substring(part.length()) : id.substring(0, id.length() - part.length()))
                : Optional.empty();
    }

    /** As it stands in keys and frames. */
    @Override
    public String toString() {
        return kind.prefix() + ":" + id;
    }
}
