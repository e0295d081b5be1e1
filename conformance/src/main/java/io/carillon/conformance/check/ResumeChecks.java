package io.carillon.conformance.check;

import io.carillon.conformance.wire.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Sections 4 and 6: where a session begins, and how it stays alive. */
final class ResumeChecks {

    private static final int LONGEST_ECHO = 128;
    private static final Duration A_MOMENT = Duration.ofMillis(500);

    /** The document says 25 s; some time for the way. */
    private static final Duration UNTIL_A_PING = Duration.ofSeconds(40);

    private ResumeChecks() {}

    static List<Check> all() {
        return List.of(
                new Check("4", "a session goes on after the client's own cursor", ResumeChecks::ownCursor),
                new Check("4", "a cursor that is none gets resume.gap", ResumeChecks::invalidCursor),
                new Check("4", "a session may begin at a time", ResumeChecks::fromTime),
                new Check("6", "a ping of the client is answered", ResumeChecks::clientPing),
                new Check("6", "who answers pings is kept", ResumeChecks::idle));
    }

    private static String ownCursor(Target target) {
        String cursor;
        try (Peer first = Peer.open(target)) {
            cursor = first.sessionCursor();
        }
        try (Peer second = Peer.open(target, target.token(), "?cursor=" + cursor)) {
            Unmet.unless(second.sessionCursor().equals(cursor), "another cursor: " + second.sessionCursor());
            boolean gap = second.frame("resume.gap", frame -> true, A_MOMENT).isPresent();
            Unmet.unless(!gap, "resume.gap");
            return cursor;
        }
    }

    private static String invalidCursor(Target target) {
        String made = "conformance".repeat(20);
        try (Peer peer = Peer.open(target, target.token(), "?cursor=" + made)) {
            Message.Frame gap = peer.frame("resume.gap");
            String reason = gap.data().path("reason").asString("");
            Unmet.unless(reason.equals("cursor_invalid"), "the reason " + reason);
            Unmet.unless(
                    gap.data().path("from").asString("").equals(made.substring(0, LONGEST_ECHO)),
                    "the echo " + gap.data().path("from"));
            Unmet.unless(gap.json().has("cursor"), "no cursor to go on from");
            return reason;
        }
    }

    private static String fromTime(Target target) {
        Instant time = Instant.now().minusSeconds(1).truncatedTo(ChronoUnit.MILLIS);
        try (Peer peer = Peer.open(target, target.token(), "?from=" + time)) {
            Unmet.unless(!peer.sessionCursor().isEmpty(), "no cursor");
            return peer.sessionCursor();
        }
    }

    private static String clientPing(Target target) {
        try (Peer peer = Peer.open(target)) {
            peer.socket().ping();
            boolean answered = peer.socket()
                    .await(message -> message instanceof Message.Pong, Peer.PATIENCE)
                    .isPresent();
            Unmet.unless(answered, "no pong");
            return "pong";
        }
    }

    private static String idle(Target target) {
        try (Peer peer = Peer.open(target)) {
            long begun = System.nanoTime();
            boolean pinged = peer.socket()
                    .await(message -> message instanceof Message.Ping, UNTIL_A_PING)
                    .isPresent();
            Unmet.unless(pinged, "no ping within " + UNTIL_A_PING.toSeconds() + " s");
            Duration quiet = Duration.ofNanos(System.nanoTime() - begun);
            peer.ask("{\"type\":\"presence.ping\"}", "presence.pong");
            return "a ping after " + quiet.toSeconds() + " s";
        }
    }
}
