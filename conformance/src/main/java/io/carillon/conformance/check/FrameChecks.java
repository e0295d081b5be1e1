package io.carillon.conformance.check;

import io.carillon.conformance.wire.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Section 2: what is said on an open connection. */
final class FrameChecks {

    private static final Pattern CURSOR = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z");
    private static final Duration A_MOMENT = Duration.ofMillis(500);

    private FrameChecks() {}

    static List<Check> all() {
        return List.of(
                new Check("2.1", "connection.ready comes first and has what it should", FrameChecks::ready),
                new Check("2.2", "presence.ping is answered with the time", FrameChecks::ping),
                new Check("2", "a frame with an op_id gets exactly one ack that carries it", FrameChecks::acknowledged),
                new Check("2", "a frame in two fragments is one frame", FrameChecks::fragments),
                new Check("2", "fields that nobody knows are ignored", FrameChecks::unknownFields),
                new Check("2.2", "presence.set is acknowledged", FrameChecks::presence),
                new Check(
                        "2.2",
                        "a newer token is taken, and a bad one leaves the session as it was",
                        FrameChecks::refresh),
                new Check("2.2", "a token of another user is refused", FrameChecks::foreignToken),
                new Check("2.4", "channels and a device are taken in the handshake", FrameChecks::wishes),
                new Check("2.5", "a frame for a service gets an ack or an error", FrameChecks::routed),
                new Check("2.5", "a frame for a service without its scope is invalid_data", FrameChecks::withoutScope));
    }

    private static String ready(Target target) {
        try (Peer peer = Peer.open(target)) {
            JsonNode data = peer.ready().data();
            Unmet.unless(!data.path("session_id").asString("").isEmpty(), "no session_id");
            Unmet.unless(!data.path("user_id").asString("").isEmpty(), "no user_id");
            Unmet.unless(CURSOR.matcher(peer.sessionCursor()).matches(), "the cursor \"" + peer.sessionCursor() + "\"");
            return data.path("session_id").asString("") + " of "
                    + data.path("user_id").asString("");
        }
    }

    private static String ping(Target target) {
        try (Peer peer = Peer.open(target)) {
            String time = peer.ask("{\"type\":\"presence.ping\"}", "presence.pong")
                    .data()
                    .path("timestamp")
                    .asString("");
            Unmet.unless(TIME.matcher(time).matches(), "the timestamp \"" + time + "\"");
            boolean unasked = peer.frame("ack", frame -> true, A_MOMENT).isPresent();
            Unmet.unless(!unasked, "an ack without an op_id");
            return time;
        }
    }

    private static String acknowledged(Target target) {
        try (Peer peer = Peer.open(target)) {
            JsonNode data = peer.ask("{\"type\":\"presence.ping\",\"data\":{},\"op_id\":\"op-1\"}", "ack")
                    .data();
            Unmet.unless(data.path("op_id").asString("").equals("op-1"), "the ack " + data);
            Unmet.unless(data.path("data").isObject(), "an ack without data");
            Optional<Message.Frame> second = peer.frame("ack", frame -> true, A_MOMENT);
            Unmet.unless(second.isEmpty(), "two acks");
            return data.toString();
        }
    }

    private static String fragments(Target target) {
        try (Peer peer = Peer.open(target)) {
            peer.socket().inFragments("{\"type\":\"presence", ".ping\"}");
            peer.frame("presence.pong");
            return "presence.pong";
        }
    }

    private static String unknownFields(Target target) {
        try (Peer peer = Peer.open(target)) {
            peer.ask("{\"type\":\"presence.ping\",\"new\":[{}],\"data\":{\"new\":1}}", "presence.pong");
            return "presence.pong";
        }
    }

    private static String presence(Target target) {
        try (Peer peer = Peer.open(target)) {
            for (String status : List.of("away", "busy", "offline", "online")) {
                String set = "{\"type\":\"presence.set\",\"data\":{\"status\":\"%s\"},\"op_id\":\"%s\"}";
                Message.Frame ack = peer.ask(set.formatted(status, status), "ack");
                Unmet.unless(ack.data().path("op_id").asString("").equals(status), "the ack " + ack.data());
            }
            String code = peer.refusalOf("{\"type\":\"presence.set\",\"data\":{\"status\":\"asleep\"}}");
            Unmet.unless(code.equals("invalid_data"), "a status that is none got " + code);
            return "four acks, and invalid_data for a fifth";
        }
    }

    private static String refresh(Target target) {
        try (Peer peer = Peer.open(target)) {
            String refresh = "{\"type\":\"auth.refresh\",\"data\":{\"access_token\":\"%s\"},\"op_id\":\"op-2\"}";
            JsonNode ack = peer.ask(refresh.formatted(target.token()), "ack").data();
            String end = ack.path("data").path("expires_at").asString("");
            Unmet.unless(TIME.matcher(end).matches(), "the ack " + ack);
            String code = peer.refusalOf(refresh.formatted("rubbish"));
            Unmet.unless(code.equals("refresh_refused"), "a token that is none got " + code);
            peer.ask("{\"type\":\"presence.ping\"}", "presence.pong");
            return "until " + end;
        }
    }

    private static String foreignToken(Target target) {
        String other = Missing.unless(target.otherToken(), "--other-token");
        try (Peer peer = Peer.open(target)) {
            String code = peer.refusalOf("{\"type\":\"auth.refresh\",\"data\":{\"access_token\":\"" + other + "\"}}");
            Unmet.unless(code.equals("subject_changed"), code);
            return code;
        }
    }

    private static String wishes(Target target) {
        String query = "?channels=room:conformance,group:conformance&device=conformance-1";
        try (Peer peer = Peer.open(target, target.token(), query)) {
            return peer.ready().type();
        }
    }

    private static String routed(Target target) {
        try (Peer peer = Peer.open(target)) {
            String opId = UUID.randomUUID().toString();
            peer.socket()
                    .text(
                            "{\"type\":\"chat.send\",\"data\":{\"scope\":\"room:conformance\",\"body\":\"hello\"},\"op_id\":\""
                                    + opId + "\"}");
            Message.Frame answer = (Message.Frame) peer.socket()
                    .await(message -> message instanceof Message.Frame frame && isAnswer(frame, opId), Peer.PATIENCE)
                    .orElseThrow(() -> new Unmet("no answer"));
            String code = answer.data().path("code").asString("");
            Unmet.unless(!code.equals("unknown_type"), code);
            return answer.type() + " " + code;
        }
    }

    private static boolean isAnswer(Message.Frame frame, String opId) {
        boolean kind = frame.type().equals("ack") || frame.type().equals("error");
        return kind && frame.data().path("op_id").asString("").equals(opId);
    }

    private static String withoutScope(Target target) {
        try (Peer peer = Peer.open(target)) {
            String code = peer.refusalOf("{\"type\":\"chat.send\",\"data\":{\"body\":\"hello\"}}");
            Unmet.unless(code.equals("invalid_data"), code);
            return code;
        }
    }
}
