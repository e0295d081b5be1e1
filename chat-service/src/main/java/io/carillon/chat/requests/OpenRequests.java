package io.carillon.chat.requests;

import io.carillon.chat.requests.CommandRequests.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Requests that wait for an answer, for a bounded time. Thread-safe. */
final class OpenRequests {

    private final Map<String, CompletableFuture<Reply>> open = new ConcurrentHashMap<>();
    private final Duration patience;

    OpenRequests(Duration patience) {
        this.patience = patience;
    }

    /** @param requestId new for each request, also where two ask the same */
    CompletableFuture<Reply> open(String requestId) {
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        open.put(requestId, reply);
        return reply.completeOnTimeout(new Reply.Unanswered(), patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((_, _) -> open.remove(requestId));
    }

    void close(String requestId, Reply reply) {
        CompletableFuture<Reply> waiting = open.get(requestId);
        if (waiting != null) {
            waiting.complete(reply);
        }
    }
}
