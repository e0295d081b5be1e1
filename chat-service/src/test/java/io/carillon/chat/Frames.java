package io.carillon.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.requests.CommandRequests;
import io.carillon.chat.requests.CommandRequests.Question;
import io.carillon.chat.requests.CommandRequests.Reply;
import io.carillon.commandlog.Asker;
import io.carillon.fixtures.http.CallerClient;
import io.carillon.fixtures.service.RunningService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Asks what clients ask over sockets, without a gateway. */
record Frames(CommandRequests requests) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Frames of(RunningService service) {
        return new Frames(service.bean(CommandRequests.class));
    }

    Reply ask(CallerClient who, String type, String scope, ObjectNode data) {
        return requests.ask(new Question(type, scope, asker(who), data, null, null))
                .join();
    }

    private static Asker asker(CallerClient who) {
        return new Asker(who.userId(), who.displayName(), Asker.Authority.USER);
    }

    /** Asks for what is done; returns the data of its answer. */
    JsonNode done(CallerClient who, String type, String scope, ObjectNode data) {
        Reply reply = ask(who, type, scope, data);
        assertThat(reply).isInstanceOf(Reply.Done.class);
        return JSON.readTree(((Reply.Done) reply).data());
    }

    /** Returns the id of a new message. */
    String say(CallerClient who, String scope, String text) {
        ObjectNode data = JSON.createObjectNode().put("scope", scope).put("body", text);
        return done(who, "chat.send", scope, data).path("message_id").asString();
    }

    /** Returns the id of a new answer to a message. */
    String answer(CallerClient who, String scope, String parentId, String text) {
        ObjectNode data =
                JSON.createObjectNode().put("scope", scope).put("body", text).put("parent_id", parentId);
        return done(who, "chat.send", scope, data).path("message_id").asString();
    }

    /** Something about a message. */
    void about(CallerClient who, String type, String scope, String messageId, String field, String value) {
        ObjectNode data = JSON.createObjectNode()
                .put("scope", scope)
                .put("message_id", messageId)
                .put(field, value);
        done(who, type, scope, data);
    }

    void react(CallerClient who, String scope, String messageId, String reaction) {
        ObjectNode data = JSON.createObjectNode()
                .put("scope", scope)
                .put("message_id", messageId)
                .put("reaction", reaction)
                .put("action", "add");
        done(who, "chat.reaction", scope, data);
    }

    void read(CallerClient who, String room, String messageId) {
        about(who, "chat.read", "room:" + room, messageId, "room", room);
    }
}
