package io.carillon.schemas.typescript;

import io.carillon.schemas.rules.Audience;
import io.carillon.schemas.rules.NotifyRule;
import io.carillon.schemas.rules.RoutingRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** The module of types that says which events a client may receive, made from what their schemas say. */
final class TypeScriptEvents {

    private static final String HEAD = """
            /**
             * The events of the platform's Avro schemas, as clients receive them. Made from schemas/src/main/avro, don't edit:
             *
             *     ./mvnw -pl schemas -am test -Dtest=TypeScriptEventsTest -Dsurefire.failIfNoSpecifiedTests=false
             *     cp schemas/target/events.d.ts javascript-client/src/
             */
            """;

    private TypeScriptEvents() {}

    /** An event by which a wire type comes about, and its rules that say so. */
    private record Cause(Schema schema, List<NotifyRule> rules) {

        String type() {
            return rules.getFirst().type();
        }

        /** What any of its rules sends. */
        Stream<Schema.Field> fields() {
            return rules.stream()
                    .flatMap(rule -> rule.data().stream())
                    .distinct()
                    .map(schema::getField);
        }

        boolean isAlwaysSent(Schema.Field field) {
            return rules.stream().allMatch(rule -> rule.data().contains(field.name()));
        }
    }

    /** The module for all notify rules of these schemas, in the order of their wire types. */
    static String of(List<Schema> schemas) {
        Map<String, List<Cause>> byType = new TreeMap<>();
        for (Schema schema : schemas) {
            for (Cause cause : causes(schema)) {
                byType.computeIfAbsent(cause.type(), type -> new ArrayList<>()).add(cause);
            }
        }
        String interfaces = byType.values().stream()
                .flatMap(List::stream)
                .map(cause -> declaration(name(cause, byType), cause))
                .collect(Collectors.joining("\n"));
        return HEAD + "\n" + interfaces + "\n" + map(byType);
    }

    /** One for each wire type of the event that users are told of, whoever they are. */
    private static List<Cause> causes(Schema schema) {
        return RoutingRules.parse(schema, schema.getFullName()).notifications().stream()
                .filter(TypeScriptEvents::reachesUsers)
                .collect(Collectors.groupingBy(NotifyRule::type, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(rules -> new Cause(schema, rules))
                .toList();
    }

    /** What goes to public channels alone is told by the Pusher dialect, whose clients have types of their own. */
    private static boolean reachesUsers(NotifyRule rule) {
        return !rule.to().stream().allMatch(Audience.Channel.class::isInstance);
    }

    private static String map(Map<String, List<Cause>> byType) {
        String entries = byType.entrySet().stream()
                .map(entry -> "  '%s': %s;\n"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().stream()
                                        .map(cause -> name(cause, byType))
                                        .collect(Collectors.joining(" | "))))
                .collect(Collectors.joining());
        return "/** The data of each event, by its wire type. */\nexport interface EventMap {\n" + entries + "}\n";
    }

    /** The wire type in camel case; and the event's name, if several cause the same type. */
    private static String name(Cause cause, Map<String, List<Cause>> byType) {
        String type = cause.type();
        String name = Arrays.stream(type.split("[^A-Za-z0-9]+"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
        boolean isShared = byType.getOrDefault(type, List.of()).size() > 1;
        return isShared ? name + "Of" + cause.schema().getName() : name;
    }

    private static String declaration(String name, Cause cause) {
        String fields = cause.fields()
                .map(field -> field(field, TypeScriptType.isOptional(field) || !cause.isAlwaysSent(field)))
                .collect(Collectors.joining());
        return comment("", cause.schema().getDoc()) + "export interface " + name + " {\n" + fields + "}\n";
    }

    private static String field(Schema.Field field, boolean optional) {
        String doc = Stream.of(field.doc(), TypeScriptType.form(field.schema()))
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining(" "));
        String mark = optional ? "?: " : ": ";
        return comment("  ", doc) + "  " + field.name() + mark + TypeScriptType.of(field.schema()) + ";\n";
    }

    private static String comment(String indent, @Nullable String text) {
        return text == null || text.isBlank() ? "" : indent + "/** " + text.replace("*/", "*\\/") + " */\n";
    }
}
