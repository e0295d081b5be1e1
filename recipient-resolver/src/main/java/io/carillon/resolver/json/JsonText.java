package io.carillon.resolver.json;

import org.apache.avro.Schema;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * Strings that are JSON themselves: those with the logical type {@code json}. Avro doesn't know it and keeps it as a
 * property of the schema.
 */
final class JsonText {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private JsonText() {}

    /** Whether values of this schema, a string's, are JSON. */
    static boolean is(Schema schema) {
        return "json".equals(schema.getProp("logicalType"));
    }

    /**
     * Writes the value that the text is: token by token, so that nothing but one whole value gets into a frame, without
     * line breaks and with every digit of its numbers.
     *
     * @throws NotJsonException saying where, but not what, since the text is the user's
     */
    static void copy(String text, JsonGenerator target) {
        try (JsonParser source = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (source.nextToken() == null) {
                throw new NotJsonException("the text is empty");
            }
            target.copyCurrentStructureExact(source);
            if (source.nextToken() != null) {
                throw new NotJsonException("something follows the JSON value");
            }
        } catch (StreamReadException e) {
            TokenStreamLocation at = e.getLocation();
            throw new NotJsonException("not JSON at line " + at.getLineNr() + ", column " + at.getColumnNr(), e);
        }
    }
}
