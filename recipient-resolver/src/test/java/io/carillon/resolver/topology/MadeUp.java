package io.carillon.resolver.topology;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** Event types that exist only in a test, such as a team of which the resolver knows nothing would bring. */
public final class MadeUp {

    private MadeUp() {}

    /**
     * @param rules the schema's properties, such as {@code "notify": […]}
     * @param namesAndValues field names and values in turn: texts or lists of texts
     */
    public static GenericRecord event(String name, String rules, Object... namesAndValues) {
        String fields = IntStream.iterate(0, i -> i < namesAndValues.length, i -> i + 2)
                .mapToObj(i ->
                        "{\"name\": \"%s\", \"type\": %s}".formatted(namesAndValues[i], type(namesAndValues[i + 1])))
                .collect(Collectors.joining(", "));
        Schema schema = new Schema.Parser()
                .parse("{\"type\": \"record\", \"name\": \"%s\", \"namespace\": \"org.example\", %s, \"fields\": [%s]}"
                        .formatted(name, rules, fields));
        GenericRecord event = new GenericData.Record(schema);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            event.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return event;
    }

    private static String type(Object value) {
        return value instanceof List ? "{\"type\": \"array\", \"items\": \"string\"}" : "\"string\"";
    }

    public static GenericRecord joined(String scope, String user, @Nullable String role) {
        return event(
                "Joined",
                "\"membership\": {\"op\": \"put\", \"scope\": \"{scope}\", \"user\": \"user\", \"role\": \"role\"}"
                        .replace("{scope}", kind(scope) + ":{name}"),
                "name",
                name(scope),
                "user",
                user,
                "role",
                role == null ? "member" : role);
    }

    public static GenericRecord left(String scope, String user) {
        return event("Left", """
                "membership": {"op": "remove", "scope": "%s:{name}", "user": "user"},
                "notify": [{"type": "left", "to": {"members_of": "%s:{name}"}, "data": ["user"]}]""".formatted(kind(scope), kind(scope)), "name", name(scope), "user", user);
    }

    public static GenericRecord said(String scope, String words) {
        return event("Said", """
                "notify": [{"type": "said", "to": {"members_of": "%s:{name}"}, "data": ["words"]}]""".formatted(kind(scope)), "name", name(scope), "words", words);
    }

    private static String kind(String scope) {
        return scope.substring(0, scope.indexOf(':'));
    }

    private static String name(String scope) {
        return scope.substring(scope.indexOf(':') + 1);
    }
}
