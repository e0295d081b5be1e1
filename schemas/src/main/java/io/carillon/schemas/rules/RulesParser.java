package io.carillon.schemas.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/** Reads all rules of one schema and collects what is wrong with them. */
final class RulesParser {

    /** A custom property this close to one of ours was meant to be it; Avro itself ignores unknown properties. */
    private static final int MISSPELT = 2;

    private final Schema schema;
    private final String origin;
    private final List<Problem> problems = new ArrayList<>();

    RulesParser(Schema schema, String origin) {
        this.schema = schema;
        this.origin = origin;
    }

    RoutingRules parse() {
        if (schema.getType() != Schema.Type.RECORD) {
            at("schema")
                    .add("an event must be a record, not " + schema.getType().getName(), "use a record");
            throw invalid();
        }
        SchemaFields fields = new SchemaFields(schema);
        ScopeParser scopes = new ScopeParser(fields);
        noteMisspeltProperties();
        Optional<MembershipRule> membership = Optional.ofNullable(schema.getObjectProp(RoutingRules.MEMBERSHIP))
                .flatMap(json -> new MembershipParser(fields, scopes).parse(json, at(RoutingRules.MEMBERSHIP)));
        List<NotifyRule> notifications =
                notifications(new NotifyRuleParser(fields, new AudienceParser(fields, scopes, actor(fields))));
        if (!problems.isEmpty()) {
            throw invalid();
        }
        return new RoutingRules(schema.getFullName(), membership, notifications);
    }

    private Optional<String> actor(SchemaFields fields) {
        Object json = schema.getObjectProp(RoutingRules.ACTOR);
        if (json == null) {
            return Optional.empty();
        }
        if (json instanceof String field) {
            fields.check(field, FieldUse.USER, at(RoutingRules.ACTOR));
            return Optional.of(field);
        }
        at(RoutingRules.ACTOR).add("it is " + RuleObject.describe(json), "it must be a field's name");
        return Optional.empty();
    }

    private List<NotifyRule> notifications(NotifyRuleParser parser) {
        Object json = schema.getObjectProp(RoutingRules.NOTIFY);
        if (json == null) {
            return List.of();
        }
        if (!(json instanceof List<?> items)) {
            at(RoutingRules.NOTIFY).add("it is " + RuleObject.describe(json), "it must be a list of rules");
            return List.of();
        }
        List<NotifyRule> rules = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Object item = items.get(i);
            parser.parse(i, item, at(NotifyRuleParser.name(i, item))).ifPresent(rules::add);
        }
        return rules;
    }

    private void noteMisspeltProperties() {
        List<String> ours = List.of(RoutingRules.NOTIFY, RoutingRules.MEMBERSHIP);
        schema.getObjectProps().keySet().stream()
                .filter(property -> !ours.contains(property))
                .forEach(property -> ours.stream()
                        .filter(name -> ClosestName.distance(property, name) <= MISSPELT)
                        .forEach(name -> at(property).add("nothing reads it", "did you mean \"" + name + "\"?")));
    }

    private Findings at(String rule) {
        return new Findings(problems, rule, "");
    }

    private InvalidRulesException invalid() {
        return new InvalidRulesException(origin, schema.getFullName(), problems);
    }
}
