package io.carillon.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/** Makes a schema from the registry's JSON, with the schemas it refers to. */
record SchemaReader(Lookup lookup) {

    private static final String AVRO = "AVRO";

    /** Finds a schema that another refers to. */
    @FunctionalInterface
    interface Lookup {
        JsonNode find(String subject, int version);
    }

    /**
     * @param what what is read, for the error
     * @throws UnknownSchemaException when it is not a valid Avro schema
     */
    Schema read(String what, JsonNode json) {
        return read(what, json, new Schema.Parser());
    }

    private Schema read(String what, JsonNode json, Schema.Parser parser) {
        String type = json.path("schemaType").asText(AVRO);
        if (!type.equals(AVRO)) {
            throw new UnknownSchemaException(what + " is of the type " + type + ", not " + AVRO);
        }
        for (JsonNode reference : json.path("references")) {
            if (!parser.getTypes().containsKey(reference.path("name").asText())) {
                String subject = reference.path("subject").asText();
                int version = reference.path("version").asInt();
                read(subject + " version " + version, lookup.find(subject, version), parser);
            }
        }
        try {
            return parser.parse(json.path("schema").asText());
        } catch (AvroRuntimeException e) {
            throw new UnknownSchemaException(what + " is not a valid Avro schema: " + e.getMessage(), e);
        }
    }
}
