package io.carillon.gateway.protocol;

import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Between frames and JSON text, both ways: the only place that knows the wire format. Thread-safe. */
public final class FrameCodec {

    private static final JsonFactory LENIENT = new JsonFactory();

    private final FrameEncoder encoder;
    private final FrameDecoder decoder;

    /**
     * A codec that refuses client frames beyond a depth.
     *
     * @param maxNesting levels of objects and arrays a client frame may have
     * @param serviceTypes the frame types that services own
     */
    public FrameCodec(int maxNesting, Set<String> serviceTypes) {
        JsonFactory json = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(maxNesting)
                        .build())
                .build();
        this.encoder = new FrameEncoder(json);
        this.decoder = new FrameDecoder(json, serviceTypes);
    }

    /** The text of a frame, to be shared by all connections it goes to. */
    public EncodedFrame encode(ServerFrame frame) {
        return encoder.encode(frame);
    }

    /** Reads what a client sent. A text that is no frame is a value, not an exception. */
    public Decoded decode(String text) {
        return decoder.decode(text);
    }

    /** The {@code op_id} of a text that is not going to be decoded, as far as it can be read. */
    public Optional<String> opId(String text) {
        return decoder.opId(text);
    }

    /** Whether a notification's data, which goes into frames as it is, is one JSON object. */
    public static boolean isObject(String text) {
        try (JsonParser in = LENIENT.createParser(ObjectReadContext.empty(), text)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            in.skipChildren();
            return in.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        }
    }
}
