package io.carillon.launcher.system.storm;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Asks until there is an answer, always under the same {@code op_id}. Thread-safe. */
final class Asking {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Map<String, Question> open = new ConcurrentHashMap<>();
    private final Predicate<String> wire;

    private record Question(String opId, String text, Course course, CompletableFuture<JsonNode> answer) {}

    /** @param wire takes a text, or says that there is no connection */
    Asking(Predicate<String> wire) {
        this.wire = wire;
    }

    /**
     * Sends a command, again and again if need be.
     *
     * @param text the frame
     * @return the data of its {@code ack}; fails with what the service refuses it for
     */
    CompletableFuture<JsonNode> ask(String opId, String text, Course course) {
        var question = new Question(opId, text, course, new CompletableFuture<>());
        open.put(opId, question);
        send(question);
        return question.answer();
    }

    /** A new connection knows nothing of what is open. */
    void connected() {
        open.values().forEach(this::send);
    }

    void disconnected() {
        open.values().forEach(question -> question.course().setBack(Setback.DISCONNECTED));
    }

    private void send(Question question) {
        question.course().sent();
        if (!wire.test(question.text())) {
            question.course().setBack(Setback.DISCONNECTED);
        }
    }

    /** Takes an {@code ack} or {@code error}. An answer to what was answered before is the same answer, and of no interest. */
    void answered(String type, JsonNode data) {
        var question = open.get(data.path("op_id").asString(""));
        if (question == null) {
            return;
        }
        if (type.equals("ack")) {
            open.remove(question.opId());
            question.answer().complete(data.path("data"));
        } else {
            refused(question, data);
        }
    }

    private void refused(Question question, JsonNode data) {
        var setback = Setback.of(data.path("code").asString(""));
        if (setback.isEmpty()) {
            open.remove(question.opId());
            question.answer().completeExceptionally(new AssertionError(question.text() + " was refused: " + data));
            return;
        }
        question.course().setBack(setback.get());
        long pause = data.path("retry_after_ms").asLong(PAUSE.toMillis());
        CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS).execute(() -> {
            if (open.containsKey(question.opId())) {
                send(question);
            }
        });
    }
}
