package io.carillon.gateway.protocol;

import io.carillon.gateway.protocol.Decoded.Refused;
import io.carillon.gateway.protocol.Decoded.Understood;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Reads client frames strictly (docs/protocol.md, 2): the trust boundary of the socket. Thread-safe. */
final class FrameDecoder {

    static final int MAX_TYPE_CHARS = 64;
    static final int MAX_OP_ID_CHARS = 128;

    /** Every frame type a client may send. */
    private static final Map<String, Function<Optional<String>, ClientFrame>> TYPES =
            Map.of(ClientFrame.PresencePing.TYPE, ClientFrame.PresencePing::new);

    private final JsonFactory json;

    FrameDecoder(JsonFactory json) {
        this.json = json;
    }

    Decoded decode(String text) {
        Envelope envelope = new Envelope();
        try (JsonParser in = json.createParser(ObjectReadContext.empty(), text)) {
            envelope.read(in);
        } catch (StreamConstraintsException e) {
            return refused(envelope, "The frame is nested too deeply or holds a value that is too long.");
        } catch (StreamReadException e) {
            return refused(envelope, "The frame is not JSON, or gives a name twice.");
        } catch (NotAFrameException e) {
            return refused(envelope, e.problem);
        }
        return frame(envelope);
    }

    private static Decoded frame(Envelope envelope) {
        if (envelope.type == null) {
            return refused(envelope, "\"type\" is missing.");
        }
        Function<Optional<String>, ClientFrame> constructor = TYPES.get(envelope.type);
        if (constructor == null) {
            String message = "There is no frame type \"" + envelope.type + "\".";
            return new Refused(envelope.opId(), ErrorCode.UNKNOWN_TYPE, message);
        }
        return new Understood(constructor.apply(envelope.opId()));
    }

    private static Refused refused(Envelope envelope, String message) {
        return new Refused(envelope.opId(), ErrorCode.MALFORMED_FRAME, message);
    }

    /** The members every client frame may have, filled as far as the text could be read. */
    private static final class Envelope {
        private @Nullable String type;
        private @Nullable String opId;

        void read(JsonParser in) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new NotAFrameException("A frame is a JSON object.");
            }
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                JsonToken value = in.nextToken();
                switch (name) {
                    case "type" -> type = string(in, name, value, MAX_TYPE_CHARS);
                    case "op_id" -> opId = string(in, name, value, MAX_OP_ID_CHARS);
                    case "data" -> data(in, value);
                    default -> in.skipChildren();
                }
            }
            if (in.nextToken() != null) {
                throw new NotAFrameException("Something follows the JSON object.");
            }
        }

        Optional<String> opId() {
            return Optional.ofNullable(opId);
        }

        private static String string(JsonParser in, String name, JsonToken value, int maxChars) {
            if (value != JsonToken.VALUE_STRING) {
                throw new NotAFrameException("\"" + name + "\" must be a string.");
            }
            if (in.getStringLength() == 0 || in.getStringLength() > maxChars) {
                throw new NotAFrameException("\"" + name + "\" must have 1 to " + maxChars + " characters.");
            }
            return in.getString();
        }

        private static void data(JsonParser in, JsonToken value) {
            if (value != JsonToken.START_OBJECT) {
                throw new NotAFrameException("\"data\" must be an object.");
            }
            in.skipChildren();
        }
    }

    /** Leaves the reading of an envelope early; never leaves this class. */
    private static final class NotAFrameException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String problem;

        NotAFrameException(String problem) {
            super(problem, null, false, false);
            this.problem = problem;
        }
    }
}
