package io.carillon.gateway.commands;

import io.carillon.gateway.config.CommandSettings;
import io.carillon.gateway.inbound.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The commands of this gateway's sessions that no service has answered yet. Whoever closes one answers it, so it is
 * answered once, whatever happens at the same time. Thread-safe.
 */
final class OpenCommands {

    private static final long SHORTEST_RETRY_MILLIS = 100;
    private static final long LONGEST_RETRY_MILLIS = 1_000;

    private final CommandSettings limits;
    private final Map<String, Map<String, OpenCommand>> bySession = new HashMap<>();

    OpenCommands(CommandSettings limits) {
        this.limits = limits;
    }

    /** Opens a command for a frame, if the session may have one more. */
    synchronized Opening open(Caller caller, Optional<String> opId, ServiceFrame frame, String scope, long nowNanos) {
        var commands = bySession.getOrDefault(caller.sessionId(), Map.of()).values();
        if (commands.stream().mapToInt(OpenCommand::frames).sum() >= limits.maxOpen()) {
            return new Opening.TooMany(retryAfter(commands, nowNanos));
        }
        Optional<OpenCommand> known = opId.flatMap(wanted ->
                commands.stream().filter(command -> command.opId().equals(opId)).findFirst());
        if (known.isPresent()) {
            return repeated(known.get(), frame, scope);
        }
        String id = CommandIds.of(caller.userId(), opId);
        OpenCommand opened = new OpenCommand(id, opId, frame, scope, caller, nowNanos, 1);
        put(opened);
        return new Opening.Opened(opened);
    }

    /** Takes a command out; empty if it is not open, because it was closed before, its session is over, or it never was. */
    synchronized Optional<OpenCommand> close(String sessionId, String commandId) {
        var commands = bySession.get(sessionId);
        if (commands == null) {
            return Optional.empty();
        }
        Optional<OpenCommand> closed = Optional.ofNullable(commands.remove(commandId));
        if (commands.isEmpty()) {
            bySession.remove(sessionId);
        }
        return closed;
    }

    /** Takes out all that have waited too long for their answer. */
    synchronized List<OpenCommand> closeOverdue(long nowNanos) {
        List<OpenCommand> overdue = new ArrayList<>();
        bySession.values().removeIf(commands -> {
            commands.values().removeIf(command -> remaining(command, nowNanos).isNegative() && overdue.add(command));
            return commands.isEmpty();
        });
        return overdue;
    }

    /** A session is over: nobody waits for the answers to its commands. */
    synchronized void forget(String sessionId) {
        bySession.remove(sessionId);
    }

    synchronized int size() {
        return bySession.values().stream().mapToInt(Map::size).sum();
    }

    private Opening repeated(OpenCommand open, ServiceFrame frame, String scope) {
        if (!open.frame().equals(frame) || !open.scope().equals(scope)) {
            return new Opening.OtherCommand();
        }
        put(open.again());
        return new Opening.Repeated();
    }

    private void put(OpenCommand command) {
        bySession
                .computeIfAbsent(command.caller().sessionId(), session -> new LinkedHashMap<>())
                .put(command.id(), command);
    }

    /** The oldest ends first, by its time if not by its answer. */
    private Duration retryAfter(Collection<OpenCommand> commands, long nowNanos) {
        long millis = remaining(commands.iterator().next(), nowNanos).toMillis();
        return Duration.ofMillis(Math.clamp(millis, SHORTEST_RETRY_MILLIS, LONGEST_RETRY_MILLIS));
    }

    private Duration remaining(OpenCommand command, long nowNanos) {
        return limits.answerTimeout().minusNanos(nowNanos - command.askedNanos());
    }
}
