package io.carillon.conformance.check;

import io.carillon.conformance.wire.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Sections 3 and 7: what is wrong, and what is too much. */
final class FaultChecks {

    private static final int PROTOCOL_VIOLATION = 4500;
    private static final int MESSAGE_TOO_LARGE = 1009;
    private static final int OVER_THE_LIMIT = 20_000;
    private static final int OVER_THE_HARD_LIMIT = 70_000;
    private static final int MOST_FAULTS = 10;
    private static final int A_BURST = 150;

    private FaultChecks() {}

    static List<Check> all() {
        return List.of(
                refusal("text that is not JSON", "{\"type\":", "malformed_frame"),
                refusal("JSON that is no object", "[]", "malformed_frame"),
                refusal("a frame without a type", "{\"data\":{}}", "malformed_frame"),
                refusal(
                        "a name given twice",
                        "{\"type\":\"presence.ping\",\"type\":\"presence.ping\"}",
                        "malformed_frame"),
                refusal("data that is no object", "{\"type\":\"presence.ping\",\"data\":1}", "malformed_frame"),
                refusal(
                        "a frame nested too deeply",
                        "{\"type\":\"presence.ping\",\"data\":{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}}",
                        "malformed_frame"),
                refusal("a type nobody knows", "{\"type\":\"presence.pign\"}", "unknown_type"),
                refusal(
                        "a frame that is too large",
                        "{\"type\":\"presence.ping\",\"data\":{\"x\":\"" + "y".repeat(OVER_THE_LIMIT) + "\"}}",
                        "frame_too_large"),
                new Check("3.1", "an error carries the op_id", FaultChecks::opId),
                new Check("3.1", "a binary message is malformed_frame", FaultChecks::binary),
                new Check("3.1", "too many faults end the connection with 4500", FaultChecks::tooManyFaults),
                new Check("3.2", "a message over the hard limit ends it with 1009", FaultChecks::overTheHardLimit),
                new Check("7", "too many frames are refused with a time to wait", FaultChecks::rateLimited));
    }

    private static Check refusal(String what, String frame, String expected) {
        return new Check("3.1", what + " is " + expected, target -> {
            try (Peer peer = Peer.open(target)) {
                String code = peer.refusalOf(frame);
                Unmet.unless(code.equals(expected), code);
                peer.ask("{\"type\":\"presence.ping\"}", "presence.pong");
                return code + ", and the connection lives on";
            }
        });
    }

    private static String opId(Target target) {
        try (Peer peer = Peer.open(target)) {
            String opId = peer.ask("{\"type\":\"presence.pign\",\"op_id\":\"op-3\"}", "error")
                    .data()
                    .path("op_id")
                    .asString("");
            Unmet.unless(opId.equals("op-3"), "the op_id \"" + opId + "\"");
            return opId;
        }
    }

    private static String binary(Target target) {
        try (Peer peer = Peer.open(target)) {
            peer.socket().binary(new byte[] {1, 2});
            String code = peer.frame("error").data().path("code").asString("");
            Unmet.unless(code.equals("malformed_frame"), code);
            return code;
        }
    }

    private static String tooManyFaults(Target target) {
        try (Peer peer = Peer.open(target)) {
            for (int i = 0; i < MOST_FAULTS; i++) {
                peer.socket().text("rubbish");
            }
            int code = peer.closeCode();
            Unmet.unless(code == PROTOCOL_VIOLATION, "closed with " + code);
            return String.valueOf(code);
        }
    }

    private static String overTheHardLimit(Target target) {
        try (Peer peer = Peer.open(target)) {
            peer.socket().text("{\"type\":\"" + "x".repeat(OVER_THE_HARD_LIMIT) + "\"}");
            int code = peer.closeCode();
            Unmet.unless(code == MESSAGE_TOO_LARGE, "closed with " + code);
            return String.valueOf(code);
        }
    }

    private static String rateLimited(Target target) throws InterruptedException {
        try (Peer peer = Peer.open(target)) {
            for (int i = 0; i < A_BURST; i++) {
                peer.socket().text("{\"type\":\"presence.ping\"}");
            }
            Optional<Message.Frame> refused = peer.frame("error", frame -> true, Peer.PATIENCE);
            if (refused.isEmpty()) {
                throw new Unmet(A_BURST + " frames at once were let through");
            }
            String code = refused.get().data().path("code").asString("");
            long wait = refused.get().data().path("retry_after_ms").asLong(0);
            Unmet.unless(
                    code.equals("rate_limited") && wait > 0,
                    refused.get().data().toString());
            Thread.sleep(Duration.ofMillis(wait).plusSeconds(1));
            peer.ask("{\"type\":\"presence.ping\",\"op_id\":\"later\"}", "ack");
            return "rate_limited, retry_after_ms " + wait;
        }
    }
}
