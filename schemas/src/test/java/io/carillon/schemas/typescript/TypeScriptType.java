package io.carillon.schemas.typescript;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** The TypeScript type of what the resolver makes of an Avro value in JSON. */
final class TypeScriptType {

    /** Logical types whose values are text in JSON, whatever they are in Avro. */
    private static final List<String> TEXT =
            List.of("timestamp-", "local-timestamp-", "date", "time-", "decimal", "uuid");

    private static final String ANYTHING = "unknown";

    private TypeScriptType() {}

    static String of(Schema schema) {
        if (isText(schema.getLogicalType())) {
            return "string";
        }
        if (isJson(schema)) {
            return ANYTHING;
        }
        return switch (schema.getType()) {
            case STRING, BYTES, FIXED -> "string";
            case INT, LONG, FLOAT, DOUBLE -> "number";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            case ENUM -> union(schema.getEnumSymbols().stream().map(symbol -> "'" + symbol + "'"));
            case ARRAY -> elements(of(schema.getElementType())) + "[]";
            case MAP -> "Record<string, " + of(schema.getValueType()) + ">";
            case UNION -> union(schema.getTypes().stream().map(TypeScriptType::of));
            case RECORD -> record(schema);
        };
    }

    /** Whether a field may be null, or missing in frames of events that are older than the field. */
    static boolean isOptional(Schema.Field field) {
        return field.schema().isNullable();
    }

    /** What the type itself doesn't say about the text in it; empty if nothing. */
    static String form(Schema schema) {
        if (schema.isUnion()) {
            return schema.getTypes().stream()
                    .map(TypeScriptType::form)
                    .filter(form -> !form.isEmpty())
                    .findFirst()
                    .orElse("");
        }
        LogicalType logical = schema.getLogicalType();
        if (logical == null) {
            return switch (schema.getType()) {
                case BYTES, FIXED -> "Base64.";
                default -> "";
            };
        }
        return logical.getName().startsWith("timestamp-") ? "RFC 3339, UTC." : "";
    }

    private static boolean isText(@Nullable LogicalType type) {
        return type != null && TEXT.stream().anyMatch(type.getName()::startsWith);
    }

    /** A string that is JSON of somebody else's making; Avro doesn't know the logical type and keeps it as a property. */
    private static boolean isJson(Schema schema) {
        return schema.getType() == Schema.Type.STRING && "json".equals(schema.getProp("logicalType"));
    }

    private static String record(Schema schema) {
        return schema.getFields().stream()
                .map(field -> field.name() + (isOptional(field) ? "?: " : ": ") + of(field.schema()))
                .collect(Collectors.joining("; ", "{ ", " }"));
    }

    /** In Avro's order, but null last; and nothing beside what may be anything. */
    private static String union(Stream<String> types) {
        List<String> all = types.distinct().toList();
        if (all.contains(ANYTHING)) {
            return ANYTHING;
        }
        return Stream.concat(
                        all.stream().filter(type -> !type.equals("null")),
                        all.stream().filter(type -> type.equals("null")))
                .collect(Collectors.joining(" | "));
    }

    private static String elements(String type) {
        return type.contains(" | ") ? "(" + type + ")" : type;
    }
}
