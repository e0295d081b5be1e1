package io.carillon.gateway.protocol;

import io.carillon.gateway.protocol.Decoded.Refused;
import io.carillon.gateway.protocol.Decoded.Understood;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads client frames strictly (docs/protocol.md, 2): the trust boundary of the socket. Thread-safe. */
final class FrameDecoder {

    static final int MAX_TYPE_CHARS = 64;
    static final int MAX_OP_ID_CHARS = 128;

    private static final String OP_ID = "op_id";

    /** Without one, what came as UTF-8 can't hold what is no text. */
    private static final String ESCAPE = "\\u";

    private final JsonMapper json;
    private final Set<String> serviceTypes;

    /** @param serviceTypes the types that services own */
    FrameDecoder(JsonFactory json, Set<String> serviceTypes) {
        // Numbers stay what the client wrote: services get the text.
        this.json = JsonMapper.builder(json)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
        this.serviceTypes = Set.copyOf(serviceTypes);
    }

    Decoded decode(String text) {
        Envelope envelope = new Envelope();
        try (JsonParser in = json.createParser(text)) {
            envelope.read(in);
            if (text.contains(ESCAPE)) {
                envelope.requireUnicode();
            }
        } catch (StreamConstraintsException e) {
            return refused(envelope, "The frame is nested too deeply or holds a value that is too long.");
        } catch (StreamReadException e) {
            return refused(envelope, "The frame is not JSON, or gives a name twice.");
        } catch (NotAFrameException e) {
            return refused(envelope, e.problem);
        }
        return frame(envelope);
    }

    /** Reads as far as the {@code op_id}, and makes nothing of the rest. */
    Optional<String> opId(String text) {
        try (JsonParser in = json.createParser(text)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                JsonToken value = in.nextToken();
                if (name.equals(OP_ID)) {
                    return Optional.of(Envelope.string(in, name, value, MAX_OP_ID_CHARS));
                }
                in.skipChildren();
            }
            return Optional.empty();
        } catch (StreamConstraintsException | StreamReadException | NotAFrameException e) {
            return Optional.empty();
        }
    }

    private Decoded frame(Envelope envelope) {
        String type = envelope.type;
        if (type == null) {
            return refused(envelope, "\"type\" is missing.");
        }
        SessionFrames.Reader reader = SessionFrames.reader(type);
        if (reader != null) {
            return reader.read(envelope.opId(), envelope.data());
        }
        if (serviceTypes.contains(type)) {
            return new Understood(new ClientFrame.ForService(envelope.opId(), type, envelope.data()));
        }
        return new Refused(envelope.opId(), ErrorCode.UNKNOWN_TYPE, "There is no frame type \"" + type + "\".");
    }

    private static Refused refused(Envelope envelope, String message) {
        return new Refused(envelope.opId(), ErrorCode.MALFORMED_FRAME, message);
    }

    /** The members every client frame may have, filled as far as the text could be read. */
    private static final class Envelope {
        private @Nullable String type;
        private @Nullable String opId;
        private @Nullable ObjectNode data;

        void read(JsonParser in) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new NotAFrameException("A frame is a JSON object.");
            }
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                JsonToken value = in.nextToken();
                switch (name) {
                    case "type" -> type = string(in, name, value, MAX_TYPE_CHARS);
                    case OP_ID -> opId = string(in, name, value, MAX_OP_ID_CHARS);
                    case "data" -> data = object(in, value);
                    default -> in.skipChildren();
                }
            }
            if (in.nextToken() != null) {
                throw new NotAFrameException("Something follows the JSON object.");
            }
        }

        void requireUnicode() {
            if (data != null && !UnicodeText.isIn(data)) {
                throw new NotAFrameException("\"data\" holds a string that is no Unicode text.");
            }
        }

        Optional<String> opId() {
            return Optional.ofNullable(opId);
        }

        ObjectNode data() {
            return data == null ? JsonNodeFactory.instance.objectNode() : data;
        }

        private static String string(JsonParser in, String name, JsonToken value, int maxChars) {
            if (value != JsonToken.VALUE_STRING) {
                throw new NotAFrameException("\"" + name + "\" must be a string.");
            }
            if (in.getStringLength() == 0 || in.getStringLength() > maxChars) {
                throw new NotAFrameException("\"" + name + "\" must have 1 to " + maxChars + " characters.");
            }
            String text = in.getString();
            if (!UnicodeText.is(text)) {
                throw new NotAFrameException("\"" + name + "\" is no Unicode text.");
            }
            return text;
        }

        private static ObjectNode object(JsonParser in, JsonToken value) {
            if (value != JsonToken.START_OBJECT) {
                throw new NotAFrameException("\"data\" must be an object.");
            }
            return in.readValueAsTree();
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
