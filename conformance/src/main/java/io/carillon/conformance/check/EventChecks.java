package io.carillon.conformance.check;

import io.carillon.conformance.wire.Answer;
import io.carillon.conformance.wire.EventSource;
import io.carillon.conformance.wire.EventSource.Event;
import java.util.List;

/** Section 1.1: the same over server-sent events. */
final class EventChecks {

    private static final String SECTION = "1.1";
    private static final String PING = "{\"type\":\"presence.ping\",\"op_id\":\"op-4\"}";
    private static final int OVER_THE_LIMIT = 20_000;

    private EventChecks() {}

    static List<Check> all() {
        return List.of(
                check(
                        "a stream begins with connection.ready, and its id is where the client stands",
                        EventChecks::ready),
                check("a posted frame is answered on the stream", EventChecks::posted),
                check("Last-Event-ID resumes", EventChecks::resumed),
                refusal("no token", 401, "unauthorized", "/events"),
                refusal("a token in the URL", 401, "unauthorized", "/events?access_token=rubbish"),
                check("a page of a foreign origin is refused with 403", EventChecks::foreignOrigin),
                check("a device with blanks is refused with 400", EventChecks::badDevice),
                check("a session that is not there gets 404", EventChecks::unknownSession),
                check("another user's session gets 404", EventChecks::foreignSession),
                check("a posted frame that is too large gets 413", EventChecks::tooLarge));
    }

    private static Check check(String name, Check.Body body) {
        return new Check(SECTION, name, body);
    }

    private static Check refusal(String what, int status, String problem, String path) {
        return check(
                what + " is refused with " + status,
                target -> HandshakeChecks.problem(EventSource.ask("GET", target.http(path), ""), status, problem));
    }

    private static EventSource open(Target target, String... more) throws Exception {
        String[] headers = new String[more.length + 2];
        headers[0] = "Authorization";
        headers[1] = "Bearer " + target.token();
        System.arraycopy(more, 0, headers, 2, more.length);
        return EventSource.open(target.http("/events"), headers);
    }

    private static Event event(EventSource stream, String frameType) throws InterruptedException {
        return stream.await(event -> event.data().path("type").asString("").equals(frameType), Peer.PATIENCE)
                .orElseThrow(() -> new Unmet("no " + frameType));
    }

    private static String ready(Target target) throws Exception {
        try (EventSource stream = open(target)) {
            Event ready = event(stream, "connection.ready");
            String cursor = ready.data().path("data").path("cursor").asString("");
            Unmet.unless(ready.id().orElse("").equals(cursor), "the id " + ready.id());
            Unmet.unless(ready.type().equals("message"), "the type " + ready.type());
            Unmet.unless(stream.header("content-type").startsWith("text/event-stream"), stream.header("content-type"));
            Unmet.unless(stream.header("cache-control").equals("no-store"), stream.header("cache-control"));
            Unmet.unless(stream.header("x-accel-buffering").equals("no"), "X-Accel-Buffering is missing");
            return cursor;
        }
    }

    private static String sessionOf(EventSource stream) throws InterruptedException {
        return event(stream, "connection.ready")
                .data()
                .path("data")
                .path("session_id")
                .asString("");
    }

    private static Answer post(Target target, String token, String session, String frame) throws Exception {
        return EventSource.ask(
                "POST",
                target.http("/events/" + session),
                frame,
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "application/json");
    }

    private static String posted(Target target) throws Exception {
        try (EventSource stream = open(target)) {
            Answer answer = post(target, target.token(), sessionOf(stream), PING);
            Unmet.unless(answer.status() == 202 && answer.body().isEmpty(), "the post got " + answer);
            event(stream, "presence.pong");
            String opId = event(stream, "ack").data().path("data").path("op_id").asString("");
            Unmet.unless(opId.equals("op-4"), "the op_id " + opId);
            return "202, presence.pong, ack";
        }
    }

    private static String resumed(Target target) throws Exception {
        String position;
        try (EventSource first = open(target)) {
            position = event(first, "connection.ready").id().orElse("");
        }
        try (EventSource second = open(target, "Last-Event-ID", position)) {
            String cursor = event(second, "connection.ready")
                    .data()
                    .path("data")
                    .path("cursor")
                    .asString("");
            Unmet.unless(cursor.equals(position), "another cursor: " + cursor);
            return cursor;
        }
    }

    private static String foreignOrigin(Target target) throws Exception {
        Answer answer = EventSource.ask(
                "GET",
                target.http("/events"),
                "",
                "Authorization",
                "Bearer " + target.token(),
                "Origin",
                "https://carillon-conformance.invalid");
        return HandshakeChecks.problem(answer, 403, "origin-not-allowed");
    }

    private static String badDevice(Target target) throws Exception {
        Answer answer = EventSource.ask(
                "GET", target.http("/events?device=a%20b"), "", "Authorization", "Bearer " + target.token());
        return HandshakeChecks.problem(answer, 400, "bad-handshake");
    }

    private static String unknownSession(Target target) throws Exception {
        return HandshakeChecks.problem(post(target, target.token(), "ses_none", PING), 404, "unknown-session");
    }

    private static String foreignSession(Target target) throws Exception {
        String other = Missing.unless(target.otherToken(), "--other-token");
        try (EventSource stream = open(target)) {
            return HandshakeChecks.problem(post(target, other, sessionOf(stream), PING), 404, "unknown-session");
        }
    }

    private static String tooLarge(Target target) throws Exception {
        try (EventSource stream = open(target)) {
            String frame = "{\"type\":\"presence.ping\",\"data\":{\"x\":\"" + "y".repeat(OVER_THE_LIMIT) + "\"}}";
            return HandshakeChecks.problem(
                    post(target, target.token(), sessionOf(stream), frame), 413, "frame-too-large");
        }
    }
}
