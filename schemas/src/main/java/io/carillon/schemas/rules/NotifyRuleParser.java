package io.carillon.schemas.rules;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one rule of the {@code notify} list. */
record NotifyRuleParser(SchemaFields fields, AudienceParser audiences) {

    private static final String TYPE = "type";
    private static final String WHEN = "when";
    private static final String TO = "to";
    private static final String DATA = "data";
    private static final String EPHEMERAL = "ephemeral";
    private static final String TTL_SECONDS = "ttl_seconds";
    private static final String REPORT = "report";
    private static final List<String> PROPERTIES = List.of(TYPE, WHEN, TO, DATA, EPHEMERAL, TTL_SECONDS, REPORT);

    private static final String EXAMPLE =
            "{\"type\": \"role_changed\", \"to\": {\"user\": \"user_id\"}, \"data\": [\"new_role\"]}";

    /** What problems call the rule: its index, and its type as far as it has one. */
    static String name(int index, Object json) {
        String name = RoutingRules.NOTIFY + "[" + index + "]";
        return json instanceof Map<?, ?> rule && rule.get(TYPE) instanceof String type
                ? name + " (" + type + ")"
                : name;
    }

    Optional<NotifyRule> parse(int index, Object json, Findings findings) {
        return RuleObject.of(json, EXAMPLE, findings).flatMap(rule -> parse(index, rule));
    }

    private Optional<NotifyRule> parse(int index, RuleObject rule) {
        rule.allowOnly(PROPERTIES);
        Optional<String> type = rule.requiredText(TYPE);
        type.ifPresent(name -> WireTypes.check(name, rule.at(TYPE)));
        Condition when = rule.value(WHEN)
                .map(json -> new ConditionParser(fields).parse(json, rule.at(WHEN)))
                .orElse(Condition.ALWAYS);
        List<Audience> to = to(rule);
        List<String> data = rule.textList(DATA).orElseGet(fields::names);
        fields.checkAll(data, FieldUse.DATA, rule.at(DATA));
        boolean ephemeral = rule.flag(EPHEMERAL);
        Optional<Duration> timeToLive = rule.positive(TTL_SECONDS).map(Duration::ofSeconds);
        boolean report = report(rule, to);
        return type.isEmpty() || to.isEmpty()
                ? Optional.empty()
                : Optional.of(new NotifyRule(index, type.get(), when, to, data, ephemeral, timeToLive, report));
    }

    private static boolean report(RuleObject rule, List<Audience> to) {
        boolean report = rule.flag(REPORT);
        if (report && to.stream().anyMatch(Audience.Channel.class::isInstance)) {
            rule.at(REPORT)
                    .add(
                            "nobody can be counted who listens to a public channel",
                            "leave it out, or make the channel a rule of its own");
        }
        return report;
    }

    private List<Audience> to(RuleObject rule) {
        if (!rule.has(TO)) {
            rule.findings().add("\"to\" is missing", "say whom it is for");
        }
        List<Audience> to = rule.value(TO)
                .map(json -> audiences.parseAll(json, rule.at(TO)))
                .orElse(List.of());
        if (NotifyRule.channels(to).size() > 1) {
            rule.at(TO)
                    .add(
                            "it mixes subscribers of a channel with other audiences",
                            "make it several rules: one for the subscribers of each channel, one for the rest");
            return List.of();
        }
        return to;
    }
}
