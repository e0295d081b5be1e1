package io.carillon.chat.rest;

import io.carillon.chat.requests.CommandRequests;
import io.carillon.chat.requests.CommandRequests.Reply;
import io.carillon.chat.scopes.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Asks for what a request wants done, and waits for it: a request has a thread of its own that costs nothing. */
final class Asking {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final CommandRequests requests;

    Asking(CommandRequests requests) {
        this.requests = requests;
    }

    /**
     * Asks for a command.
     *
     * @return the data of its answer
     * @throws org.springframework.web.ErrorResponseException if it isn't done
     */
    JsonNode ask(Caller caller, String type, Scope scope, ObjectNode data) {
        Reply reply = requests.ask(caller.question(type, scope, data)).join();
        Failure.of(reply).ifPresent(failure -> {
            throw failure.exception();
        });
        return answer(reply);
    }

    /** Asks for a command that needs no data. */
    JsonNode ask(Caller caller, String type, Scope scope) {
        return ask(caller, type, scope, JsonNodeFactory.instance.objectNode());
    }

    /** What a command says that is done; nothing else says anything. */
    static JsonNode answer(Reply reply) {
        return reply instanceof Reply.Done(String data) ? JSON.readTree(data) : JsonNodeFactory.instance.missingNode();
    }
}
