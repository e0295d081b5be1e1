package io.carillon.chat.commands;

import io.carillon.commandlog.Asker;
import io.carillon.commandlog.Command;
import io.carillon.commandlog.ReturnAddress;
import java.time.Instant;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Commands as the log brings them, with what a test doesn't look at filled in. */
public final class Commands {

    public static final Instant RECEIVED_AT = Instant.parse("2026-11-20T09:30:00.125Z");

    private static final ReturnAddress SESSION = new ReturnAddress("ses_1", "gw_1", 0);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    private Commands() {}

    /** @param data JSON, in which single quotes will do */
    public static Command command(String type, String scope, Asker asker, String data) {
        return command("cmd_1", type, scope, asker, data);
    }

    public static Command command(String id, String type, String scope, Asker asker, String data) {
        return new Command(id, type, scope, asker, object(data), RECEIVED_AT, SESSION, null);
    }

    public static ObjectNode object(String json) {
        return (ObjectNode) JSON.readTree(json);
    }

    public static Asker user(String userId) {
        return new Asker(userId, "Name of " + userId, Asker.Authority.USER);
    }

    public static Asker service() {
        return new Asker("backend", "backend", Asker.Authority.SERVICE);
    }

    public static Asker systemAdmin() {
        return new Asker("root", "Root", Asker.Authority.SYSTEM_ADMIN);
    }
}
