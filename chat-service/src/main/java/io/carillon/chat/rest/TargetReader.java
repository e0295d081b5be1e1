package io.carillon.chat.rest;

import io.carillon.chat.rest.SendingBodies.Targets;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads to whom something is to be sent: each once, users first. */
final class TargetReader {

    private static final int MAX_USERS = 100;
    private static final int MAX_GROUPS = 20;

    private TargetReader() {}

    static List<Scope> read(@Nullable Targets to) {
        if (to == null) {
            throw InvalidRequest.of("to", "required", "must name users or groups");
        }
        List<Scope> targets = Stream.concat(
                        read(ScopeKind.USER, "to.users", to.users(), MAX_USERS),
                        read(ScopeKind.GROUP, "to.groups", to.groups(), MAX_GROUPS))
                .toList();
        if (targets.isEmpty()) {
            throw InvalidRequest.of("to", "required", "must name users or groups");
        }
        return targets;
    }

    private static Stream<Scope> read(ScopeKind kind, String field, @Nullable List<@Nullable String> named, int most) {
        List<@Nullable String> ids = Objects.requireNonNullElse(named, List.of());
        if (ids.size() > most) {
            throw InvalidRequest.of(field, "size", "must have %d at most".formatted(most));
        }
        return IntStream.range(0, ids.size())
                .mapToObj(i -> PathIds.scope(kind, "%s[%d]".formatted(field, i), ids.get(i)))
                .distinct();
    }
}
