package io.carillon.gateway.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** What the gateway can say to a client (docs/protocol.md, 2.1). Each frame knows its type and writes its own data. */
public sealed interface ServerFrame {

    /** The wire type. */
    String type();

    /** Writes the value of {@code data}: one JSON object. */
    void writeData(JsonGenerator json);

    /** The notification's id, if it is one. */
    default Optional<String> id() {
        return Optional.empty();
    }

    /** The position after this frame, if it moves the position. */
    default Optional<String> cursor() {
        return Optional.empty();
    }

    /** Where a client stands after this frame, if the frame says so. */
    default Optional<String> position() {
        return cursor();
    }

    /** When it happened, if it is a notification. */
    default Optional<Instant> occurred() {
        return Optional.empty();
    }

    /** The first frame of every connection. */
    record ConnectionReady(String sessionId, String userId, String start) implements ServerFrame {
        @Override
        public String type() {
            return "connection.ready";
        }

        @Override
        public Optional<String> position() {
            return Optional.of(start);
        }

        @Override
        public void writeData(JsonGenerator json) {
            json.writeStartObject();
            json.writeStringProperty("session_id", sessionId);
            json.writeStringProperty("user_id", userId);
            json.writeStringProperty("cursor", start);
            json.writeEndObject();
        }
    }

    /** This gateway shuts down; connect again after the given time. */
    record ConnectionDraining(long reconnectAfterMillis) implements ServerFrame {
        @Override
        public String type() {
            return "connection.draining";
        }

        @Override
        public void writeData(JsonGenerator json) {
            json.writeStartObject();
            json.writeNumberProperty("reconnect_after_ms", reconnectAfterMillis);
            json.writeEndObject();
        }
    }

    /** Notifications may be missing after {@code from} and up to {@code cursor}. */
    record ResumeGap(GapReason reason, String from, Optional<String> cursor) implements ServerFrame {
        @Override
        public String type() {
            return "resume.gap";
        }

        @Override
        public void writeData(JsonGenerator json) {
            json.writeStartObject();
            json.writeStringProperty("reason", reason.wireName());
            json.writeStringProperty("from", from);
            json.writeEndObject();
        }
    }

    /** Everything up to {@code reached} has been sent, and nothing of the latest was for this client. */
    record ResumePosition(String reached) implements ServerFrame {
        @Override
        public String type() {
            return "resume.position";
        }

        @Override
        public Optional<String> cursor() {
            return Optional.of(reached);
        }

        @Override
        public void writeData(JsonGenerator json) {
            json.writeStartObject();
            json.writeEndObject();
        }
    }

    /** The session's token ends soon. */
    record AuthExpiring(Instant expiresAt) implements ServerFrame {
        @Override
        public String type() {
            return "auth.expiring";
        }

        @Override
        public void writeData(JsonGenerator json) {
            json.writeStartObject();
            json.writeStringProperty("expires_at", WireTime.format(expiresAt));
            json.writeEndObject();
        }
    }

    /**
     * A client frame was done.
     *
     * @param result a JSON object, put into the frame as it is
     */
    record Ack(String opId, String result) implements ServerFrame {

        @Override
        public String type() {
            return "ack";
        }

        @Override
        public void writeData(JsonGenerator json) {
            json.writeStartObject();
            json.writeStringProperty("op_id", opId);
            json.writeName("data");
            json.writeRawValue(result);
            json.writeEndObject();
        }
    }

    /**
     * A client frame was refused.
     *
     * @param code one of {@link ErrorCode}, or of the service that refused
     * @param retryAfter when the same frame would be let through
     */
    record Refusal(Optional<String> opId, String code, String message, Optional<Duration> retryAfter)
            implements ServerFrame {

        /** A refusal of the gateway itself. */
        public static Refusal of(Optional<String> opId, ErrorCode code, String message) {
            return new Refusal(opId, code.wireName(), message, Optional.empty());
        }

        @Override
        public String type() {
            return "error";
        }

        @Override
        public void writeData(JsonGenerator json) {
            json.writeStartObject();
            opId.ifPresent(id -> json.writeStringProperty("op_id", id));
            json.writeStringProperty("code", code);
            json.writeStringProperty("message", message);
            retryAfter.ifPresent(time -> json.writeNumberProperty("retry_after_ms", time.toMillis()));
            json.writeEndObject();
        }
    }

    /** The answer to {@code presence.ping}. */
    record PresencePong(Instant timestamp) implements ServerFrame {
        @Override
        public String type() {
            return "presence.pong";
        }

        @Override
        public void writeData(JsonGenerator json) {
            json.writeStartObject();
            json.writeStringProperty("timestamp", WireTime.format(timestamp));
            json.writeEndObject();
        }
    }

    /**
     * A delivered notification: the only frame whose type and data come from outside of the gateway.
     *
     * @param type the wire type its event's schema gives it
     * @param data a JSON object, put into the frame as it is
     * @param notificationId unique per user and notification
     * @param cursor the position after it; empty when it is ephemeral
     * @param occurredAt when it was decided
     */
    record Notification(String type, String data, String notificationId, Optional<String> cursor, Instant occurredAt)
            implements ServerFrame {
        @Override
        public void writeData(JsonGenerator json) {
            json.writeRawValue(data);
        }

        @Override
        public Optional<String> id() {
            return Optional.of(notificationId);
        }

        @Override
        public Optional<Instant> occurred() {
            return Optional.of(occurredAt);
        }
    }
}
