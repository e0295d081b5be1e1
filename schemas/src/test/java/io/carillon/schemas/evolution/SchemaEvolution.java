package io.carillon.schemas.evolution;

import io.carillon.schemas.rules.NotifyRule;
import io.carillon.schemas.rules.RoutingRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;

/** What is wrong with a schema as a successor of a released one, for other services and for clients. */
final class SchemaEvolution {

    private SchemaEvolution() {}

    /** The problems, in words; none when the change is safe. */
    static List<String> problems(Schema released, Schema current) {
        List<String> problems = new ArrayList<>();
        problems.addAll(incompatibilities("new readers cannot read old records", current, released));
        problems.addAll(incompatibilities("old readers cannot read new records", released, current));
        problems.addAll(lostByClients(wireTypes(released), wireTypes(current)));
        return problems;
    }

    private static List<String> incompatibilities(String meaning, Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .stream()
                .map(cause ->
                        meaning + ": " + cause.getType() + " at " + cause.getLocation() + ", " + cause.getMessage())
                .toList();
    }

    private static List<String> lostByClients(Map<String, Set<String>> released, Map<String, Set<String>> current) {
        List<String> problems = new ArrayList<>();
        released.forEach((type, fields) -> {
            if (!current.containsKey(type)) {
                problems.add("clients no longer get the wire type " + type);
                return;
            }
            fields.stream()
                    .filter(field -> !current.getOrDefault(type, Set.of()).contains(field))
                    .forEach(field -> problems.add("clients no longer get " + field + " in " + type));
        });
        return problems;
    }

    /** The wire types a schema's rules send, each with the fields every such notification has. */
    private static Map<String, Set<String>> wireTypes(Schema schema) {
        Map<String, Set<String>> types = new TreeMap<>();
        for (NotifyRule rule : RoutingRules.parse(schema, schema.getFullName()).notifications()) {
            types.computeIfAbsent(rule.type(), type -> new HashSet<>(rule.data()))
                    .retainAll(rule.data());
        }
        return types;
    }
}
