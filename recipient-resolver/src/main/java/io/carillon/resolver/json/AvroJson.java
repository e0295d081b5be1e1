package io.carillon.resolver.json;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes Avro data as plain JSON: unions without type tags, times as RFC 3339 in UTC, decimals as strings (a JSON number
 * would lose digits in most clients), bytes as base64, strings of the logical type {@code json} as the value they hold.
 * Nulls stay, so that a client can tell "none" from "not sent".
 */
public final class AvroJson {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private AvroJson() {}

    /**
     * A JSON object of the named fields, in the given order, in UTF-8.
     *
     * @throws UnwritableDataException naming the field, when a value contradicts its logical type or is nested too deeply,
     *     or its text can't be written
     */
    public static byte[] encode(IndexedRecord payload, List<String> fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            for (String field : fields) {
                writeField(payload, payload.getSchema().getField(field), json);
            }
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void writeField(IndexedRecord payload, Schema.Field field, JsonGenerator json) {
        try {
            json.writeName(field.name());
            write(field.schema(), payload.get(field.pos()), json);
        } catch (DateTimeException | NumberFormatException | NotJsonException | JacksonException e) {
            throw new UnwritableDataException(field.name(), e);
        }
    }

    private static void write(Schema schema, @Nullable Object value, JsonGenerator json) {
        if (value == null) {
            json.writeNull();
            return;
        }
        String logical = LogicalText.of(schema, value);
        if (logical != null) {
            json.writeString(logical);
            return;
        }
        switch (schema.getType()) {
            case UNION -> write(schema.getTypes().get(GenericData.get().resolveUnion(schema, value)), value, json);
            case RECORD -> writeRecord((IndexedRecord) value, json);
            case MAP -> writeMap(schema.getValueType(), (Map<?, ?>) value, json);
            case ARRAY -> writeArray(schema.getElementType(), (Collection<?>) value, json);
            case STRING -> writeString(schema, value.toString(), json);
            case ENUM -> json.writeString(value.toString());
            case BYTES -> json.writeBinary(bytesOf((ByteBuffer) value));
            case FIXED -> json.writeBinary(((GenericFixed) value).bytes());
            case INT -> json.writeNumber((int) value);
            case LONG -> json.writeNumber((long) value);
            case FLOAT -> json.writeNumber((float) value);
            case DOUBLE -> json.writeNumber((double) value);
            case BOOLEAN -> json.writeBoolean((boolean) value);
            case NULL -> json.writeNull();
        }
    }

    private static void writeString(Schema schema, String value, JsonGenerator json) {
        if (JsonText.is(schema)) {
            JsonText.copy(value, json);
        } else {
            json.writeString(value);
        }
    }

    private static void writeRecord(IndexedRecord fields, JsonGenerator json) {
        json.writeStartObject();
        for (Schema.Field field : fields.getSchema().getFields()) {
            json.writeName(field.name());
            write(field.schema(), fields.get(field.pos()), json);
        }
        json.writeEndObject();
    }

    private static void writeMap(Schema valueType, Map<?, ?> entries, JsonGenerator json) {
        json.writeStartObject();
        entries.forEach((name, value) -> {
            json.writeName(String.valueOf(name));
            write(valueType, value, json);
        });
        json.writeEndObject();
    }

    private static void writeArray(Schema elementType, Collection<?> elements, JsonGenerator json) {
        json.writeStartArray();
        elements.forEach(element -> write(elementType, element, json));
        json.writeEndArray();
    }

    static byte[] bytesOf(ByteBuffer value) {
        byte[] bytes = new byte[value.remaining()];
        value.duplicate().get(bytes);
        return bytes;
    }
}
