package io.carillon.gateway.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes server frames as JSON text. Thread-safe. */
final class FrameEncoder {

    private static final int TYPICAL_BYTES = 512;

    private final JsonFactory json;

    FrameEncoder(JsonFactory json) {
        this.json = json;
    }

    EncodedFrame encode(ServerFrame frame) {
        var bytes = new ByteArrayOutputStream(TYPICAL_BYTES);
        try (JsonGenerator out = json.createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartObject();
            out.writeStringProperty("type", frame.type());
            out.writeName("data");
            frame.writeData(out);
            frame.id().ifPresent(id -> out.writeStringProperty("id", id));
            frame.cursor().ifPresent(cursor -> out.writeStringProperty("cursor", cursor));
            frame.occurred().ifPresent(time -> out.writeStringProperty("ts", WireTime.format(time)));
            out.writeEndObject();
        }
        return new EncodedFrame(bytes.toString(StandardCharsets.UTF_8), bytes.size(), frame.position());
    }
}
