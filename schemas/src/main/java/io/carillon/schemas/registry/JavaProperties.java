package io.carillon.schemas.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;

/**
 * Takes {@code avro.java.string} out of generated classes' schemas: the registry then holds what the {@code .avsc}
 * file says, and a producer in another language that registers the file gets the same id.
 */
final class JavaProperties {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JavaProperties() {}

    static Schema remove(Schema schema) {
        try {
            JsonNode json = JSON.readTree(schema.toString());
            removeFrom(json);
            return new Schema.Parser().parse(json.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Avro wrote a schema that is not JSON", e);
        }
    }

    private static void removeFrom(JsonNode json) {
        if (json instanceof ObjectNode object) {
            object.remove(GenericData.STRING_PROP);
        }
        json.forEach(JavaProperties::removeFrom);
    }
}
