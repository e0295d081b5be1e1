package io.carillon.chat.requests;

import io.carillon.commandlog.Asker;
import io.carillon.commandlog.Refusal;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Asks for something in the order of a scope's commands, and hears what became of it. Thread-safe. */
public interface CommandRequests {

    /**
     * A question.
     *
     * @param type one of {@link io.carillon.chat.commands.CommandTypes}, or a frame's
     * @param scope which the command is about
     * @param repeatableAs asked again by the same user with the same text for the same type and scope, it is the same command and
     *     is done once; null if it is a new one each time
     * @param traceparent W3C trace context; null when not traced
     */
    record Question(
            String type,
            String scope,
            Asker asker,
            ObjectNode data,
            @Nullable String repeatableAs,
            @Nullable String traceparent) {}

    /** What became of it. */
    sealed interface Reply {

        /**
         * It is done, stored and told.
         *
         * @param data a JSON object
         */
        record Done(String data) implements Reply {}

        /** It is not done. */
        record Refused(Refusal refusal) implements Reply {}

        /** It did not reach the log; nothing has happened. */
        record Unavailable() implements Reply {}

        /** No answer came in time; nothing is known. */
        record Unanswered() implements Reply {}
    }

    /** Asks; the reply comes within a bounded time. */
    CompletableFuture<Reply> ask(Question question);
}
