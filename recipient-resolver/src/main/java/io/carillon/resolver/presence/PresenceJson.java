package io.carillon.resolver.presence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The data of notifications about presence. */
final class PresenceJson {

    private static final JsonFactory JSON = new JsonFactory();

    private PresenceJson() {}

    static ByteBuffer of(String user, Change change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeStringProperty("user_id", user);
            json.writeStringProperty(change.field(), change.value());
            json.writeEndObject();
        }
        return ByteBuffer.wrap(bytes.toByteArray());
    }
}
