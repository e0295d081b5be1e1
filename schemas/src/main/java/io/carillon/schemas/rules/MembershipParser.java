package io.carillon.schemas.rules;

import java.util.List;
import java.util.Optional;

/** Reads the {@code membership} property. */
record MembershipParser(SchemaFields fields, ScopeParser scopes) {

    private static final String OP = "op";
    private static final String SCOPE = "scope";
    private static final String USER = "user";
    private static final String ROLE = "role";
    private static final String NICKNAME = "nickname";
    private static final String PUT = "put";
    private static final String REMOVE = "remove";

    private static final String EXAMPLE =
            "{\"op\": \"put\", \"scope\": \"family:{family_id}\", \"user\": \"user_id\", \"role\": \"role\"}";

    Optional<MembershipRule> parse(Object json, Findings findings) {
        return RuleObject.of(json, EXAMPLE, findings).flatMap(this::parse);
    }

    private Optional<MembershipRule> parse(RuleObject rule) {
        rule.allowOnly(List.of(OP, SCOPE, USER, ROLE, NICKNAME));
        Optional<MembershipRule.Op> op = rule.requiredText(OP).flatMap(text -> op(text, rule.at(OP)));
        Optional<ScopeTemplate> scope = rule.requiredText(SCOPE).flatMap(text -> scopes.scope(text, rule.at(SCOPE)));
        Optional<String> user = rule.requiredText(USER);
        user.ifPresent(field -> fields.check(field, FieldUse.USER, rule.at(USER)));
        Optional<String> role = stated(ROLE, FieldUse.ROLE, rule, op);
        Optional<String> nickname = stated(NICKNAME, FieldUse.NICKNAME, rule, op);
        return op.isEmpty() || scope.isEmpty() || user.isEmpty()
                ? Optional.empty()
                : Optional.of(new MembershipRule(op.get(), scope.get(), user.get(), role, nickname));
    }

    /** The field with something that a membership has as long as it lasts. */
    private Optional<String> stated(String property, FieldUse use, RuleObject rule, Optional<MembershipRule.Op> op) {
        Optional<String> name = rule.text(property);
        name.ifPresent(field -> fields.check(field, use, rule.at(property)));
        if (name.isPresent() && op.equals(Optional.of(MembershipRule.Op.REMOVE))) {
            rule.at(property).add("a removed membership has no " + property, "leave it out");
        }
        return name;
    }

    private static Optional<MembershipRule.Op> op(String text, Findings findings) {
        return switch (text) {
            case PUT -> Optional.of(MembershipRule.Op.PUT);
            case REMOVE -> Optional.of(MembershipRule.Op.REMOVE);
            default -> {
                findings.add("unknown operation \"" + text + "\"", ClosestName.advice(text, List.of(PUT, REMOVE)));
                yield Optional.empty();
            }
        };
    }
}
