package io.carillon.client;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was sent and is not answered yet. Its {@code op_id} is a UUID, so it may be sent again on the next connection and is
 * done once (docs/protocol.md, 2.5). Belongs to the loop's thread.
 */
final class Courier {

    private static final JsonMapper JSON = new JsonMapper();

    /** What a gateway says when nothing has happened, which is true of the last sending only. */
    private static final String UNAVAILABLE = "unavailable";

    private static final String SENT_BEFORE =
            "It was sent before, and could not be sent again: nothing is known about the outcome.";

    private final Map<String, Pending> pending = new LinkedHashMap<>();
    private final Set<String> sentBefore = new HashSet<>();
    private final Loop loop;
    private final Subscriptions subscriptions;
    private final Duration timeout;
    private @Nullable Wire wire;
    private boolean over;

    Courier(Loop loop, Subscriptions subscriptions, Duration timeout) {
        this.loop = loop;
        this.subscriptions = subscriptions;
        this.timeout = timeout;
    }

    /** @param subscribes whether it asks for a channel that was new */
    private record Pending(
            String type,
            JsonNode data,
            String text,
            boolean subscribes,
            CompletableFuture<JsonNode> answer,
            @Nullable Future<?> timeout) {}

    static String newOpId() {
        return UUID.randomUUID().toString();
    }

    /** Sends what was sent before, under the name it had. */
    void sendAgain(String opId, String type, JsonNode data, CompletableFuture<JsonNode> answer) {
        if (pending.containsKey(opId)) {
            answer.completeExceptionally(new CarillonException(
                    CarillonException.STILL_OPEN, "It is waiting for its answer.", Optional.empty(), opId));
            return;
        }
        sentBefore.add(opId);
        send(opId, type, data, answer);
    }

    /** Sends now if there is a connection, else on the next one. */
    void send(String opId, String type, JsonNode data, CompletableFuture<JsonNode> answer) {
        if (over) {
            answer.completeExceptionally(ended("The client is closed.", opId));
            return;
        }
        ObjectNode frame = JSON.createObjectNode().put("type", type).put("op_id", opId);
        frame.set("data", data);
        String text = frame.toString();
        boolean subscribes = subscriptions.asked(type, data);
        Future<?> patience = loop.after(timeout, () -> unanswered(opId));
        pending.put(opId, new Pending(type, data, text, subscribes, answer, patience));
        if (wire != null) {
            wire.send(text);
        }
    }

    /** A connection is ready: what is still open goes over it. */
    void connected(Wire ready) {
        wire = ready;
        pending.values().forEach(open -> ready.send(open.text()));
    }

    void disconnected() {
        if (wire != null) {
            sentBefore.addAll(pending.keySet());
        }
        wire = null;
    }

    /** Takes an {@code ack}; false if nobody waits for it. */
    boolean acknowledged(JsonNode data) {
        return taken(data)
                .map(open -> {
                    subscriptions.acknowledged(open.type(), open.data());
                    return open.answer().complete(data.path("data"));
                })
                .isPresent();
    }

    /** Takes an {@code error}; false if nobody waits for it. */
    boolean refused(JsonNode data) {
        Optional<Duration> retryAfter = data.path("retry_after_ms").asLongOpt().stream()
                .mapToObj(Duration::ofMillis)
                .findFirst();
        String code = data.path("code").asString("");
        String message = data.path("message").asString("");
        String opId = data.path("op_id").asString("");
        CarillonException refusal = sentBefore.contains(opId) && code.equals(UNAVAILABLE)
                ? new CarillonException(CarillonException.UNANSWERED, SENT_BEFORE, Optional.empty(), opId)
                : new CarillonException(code, message, retryAfter, opId);
        return taken(data).map(open -> fail(open, refusal)).isPresent();
    }

    /** There will be no connection any more. */
    void end(String why) {
        over = true;
        Map<String, Pending> open = new LinkedHashMap<>(pending);
        pending.clear();
        sentBefore.clear();
        open.forEach((opId, one) -> one.answer().completeExceptionally(ended(why, opId)));
    }

    static CarillonException ended(String why, String opId) {
        return new CarillonException(CarillonException.ENDED, why, Optional.empty(), opId);
    }

    private void unanswered(String opId) {
        Pending open = remove(opId);
        if (open != null) {
            String message = "No answer within " + timeout;
            fail(open, new CarillonException(CarillonException.UNANSWERED, message, Optional.empty(), opId));
        }
    }

    private boolean fail(Pending open, CarillonException why) {
        if (open.subscribes()) {
            subscriptions.refused(open.type(), open.data());
        }
        return open.answer().completeExceptionally(why);
    }

    private @Nullable Pending remove(String opId) {
        sentBefore.remove(opId);
        return pending.remove(opId);
    }

    private Optional<Pending> taken(JsonNode data) {
        Optional<Pending> open = data.path("op_id").stringValueOpt().map(this::remove);
        open.map(Pending::timeout).ifPresent(task -> task.cancel(false));
        return open;
    }
}
