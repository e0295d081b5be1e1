package io.carillon.chat.rest;

import io.carillon.chat.requests.CommandRequests.Question;
import io.carillon.chat.scopes.Scope;
import io.carillon.commandlog.Asker;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who makes a request, and how.
 *
 * @param repeatableAs by which the request is known when it is sent again; null if it doesn't say
 * @param traceparent W3C trace context
 */
public record Caller(Asker asker, @Nullable String repeatableAs, String traceparent) {

    String userId() {
        return asker.userId();
    }

    boolean is(String userId) {
        return asker.userId().equals(userId);
    }

    /** Whether he may look at a room, group or network without being in it. */
    boolean managesAll() {
        return asker.managesAll();
    }

    /** The same for what he didn't ask for himself. */
    Caller unrepeated() {
        return new Caller(asker, null, traceparent);
    }

    Question question(String type, Scope scope, ObjectNode data) {
        return new Question(type, scope.toString(), asker, data, repeatableAs, traceparent);
    }
}
