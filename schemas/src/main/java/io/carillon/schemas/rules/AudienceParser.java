package io.carillon.schemas.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads whom a rule is for.
 *
 * @param actor the field the schema declares as the actor's id, if it does
 */
record AudienceParser(SchemaFields fields, ScopeParser scopes, Optional<String> actor) {

    private static final String ACTOR = "actor";
    private static final String SYSTEM_ADMINS = "system_admins";
    private static final List<String> WORDS = List.of(ACTOR, SYSTEM_ADMINS);

    private static final String USER = "user";
    private static final String USERS = "users";
    private static final String MEMBERS_OF = "members_of";
    private static final String SUBSCRIBERS_OF = "subscribers_of";
    private static final String CHANNEL = "channel";
    private static final List<String> KINDS = List.of(USER, USERS, MEMBERS_OF, SUBSCRIBERS_OF, CHANNEL);

    private static final String ROLES = "roles";
    private static final String EXCEPT = "except";

    /** The audiences in a rule's {@code to}: one, or a list. */
    List<Audience> parseAll(Object json, Findings findings) {
        if (!(json instanceof List<?> items)) {
            return parse(json, findings).stream().toList();
        }
        if (items.isEmpty()) {
            findings.add("it is an empty list", "name at least one audience, or leave the rule out");
        }
        List<Audience> audiences = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            parse(items.get(i), findings.at(i)).ifPresent(audiences::add);
        }
        return audiences;
    }

    private Optional<Audience> parse(Object json, Findings findings) {
        return json instanceof String word ? fromWord(word, findings) : fromObject(json, findings);
    }

    private Optional<Audience> fromWord(String word, Findings findings) {
        return switch (word) {
            case ACTOR -> actor(findings);
            case SYSTEM_ADMINS -> Optional.of(new Audience.SystemAdmins());
            default -> {
                findings.add("unknown audience \"" + word + "\"", ClosestName.advice(word, WORDS));
                yield Optional.empty();
            }
        };
    }

    private Optional<Audience> actor(Findings findings) {
        if (actor.isEmpty()) {
            findings.add(
                    "the schema does not say which field holds the actor",
                    "add \"actor\": \"<field>\" beside \"notify\"");
        }
        return actor.map(Audience.Actor::new);
    }

    private Optional<Audience> fromObject(Object json, Findings findings) {
        Optional<RuleObject> object = RuleObject.of(json, "{\"user\": \"user_id\"}", findings);
        if (object.isEmpty()) {
            return Optional.empty();
        }
        RuleObject audience = object.get();
        List<String> kinds = KINDS.stream().filter(audience::has).toList();
        if (kinds.size() != 1) {
            findings.add(
                    kinds.isEmpty() ? "it names no audience" : "it names several audiences: " + kinds,
                    "use exactly one of " + String.join(", ", KINDS) + " in each object of the list");
            return Optional.empty();
        }
        Optional<? extends Audience> parsed = switch (kinds.getFirst()) {
            case USER -> user(audience);
            case USERS -> users(audience);
            case MEMBERS_OF -> membersOf(MEMBERS_OF, audience);
            case SUBSCRIBERS_OF -> membersOf(SUBSCRIBERS_OF, audience).map(Audience.SubscribersOf::new);
            default -> channel(audience);
        };
        return parsed.map(Audience.class::cast);
    }

    private Optional<Audience> user(RuleObject audience) {
        audience.allowOnly(List.of(USER));
        Optional<String> field = audience.text(USER);
        field.ifPresent(name -> fields.check(name, FieldUse.USER, audience.at(USER)));
        return field.map(name -> new Audience.Users(List.of(name)));
    }

    private Optional<Audience> users(RuleObject audience) {
        audience.allowOnly(List.of(USERS));
        List<String> names = audience.texts(USERS);
        fields.checkAll(names, FieldUse.USERS, audience.at(USERS));
        return names.isEmpty() ? Optional.empty() : Optional.of(new Audience.Users(names));
    }

    private Optional<Audience.MembersOf> membersOf(String kind, RuleObject audience) {
        audience.allowOnly(List.of(kind, ROLES, EXCEPT));
        List<String> roles = audience.texts(ROLES);
        List<String> except = audience.texts(EXCEPT);
        fields.checkAll(except, FieldUse.USERS, audience.at(EXCEPT));
        return audience.text(kind)
                .flatMap(text -> scopes.scope(text, audience.at(kind)))
                .map(scope -> new Audience.MembersOf(scope, Set.copyOf(roles), except));
    }

    private Optional<Audience> channel(RuleObject audience) {
        audience.allowOnly(List.of(CHANNEL));
        return audience.text(CHANNEL)
                .flatMap(text -> scopes.channel(text, audience.at(CHANNEL)))
                .map(Audience.Channel::new);
    }
}
