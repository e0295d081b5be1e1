package io.carillon.chat;

import io.carillon.fixtures.commands.CommandGateway;
import io.carillon.localstack.LocalStack;
import io.carillon.schemas.Ids;
import io.carillon.schemas.Topics;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** Asks this service through the log, as gateways do. */
final class Gateway extends CommandGateway {

    Gateway(LocalStack stack) {
        super(stack, Topics.CHAT_COMMANDS);
    }

    /** A new room; returns its scope. */
    String room(String owner, String... members) {
        String scope = "room:" + Ids.next("it").toLowerCase(Locale.ROOT);
        done(owner, "room.create", scope, null);
        for (String member : members) {
            done(member, "room.join", scope, null);
        }
        return scope;
    }

    static String body(String text) {
        return JsonMapper.shared().createObjectNode().put("body", text).toString();
    }
}
