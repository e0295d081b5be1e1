package io.carillon.schemas.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON object in the rules, whose properties are read as the types they must have; anything else is noted. */
record RuleObject(Map<String, Object> json, Findings findings) {

    static Optional<RuleObject> of(Object json, String example, Findings findings) {
        if (!(json instanceof Map<?, ?> properties)) {
            findings.add("it is " + describe(json), "it must be an object such as " + example);
            return Optional.empty();
        }
        Map<String, Object> named = new LinkedHashMap<>();
        properties.forEach((name, value) -> named.put(name.toString(), value));
        return Optional.of(new RuleObject(named, findings));
    }

    boolean has(String property) {
        return json.containsKey(property);
    }

    /** What stands there, if anything; JSON's null counts as something, and as wrong. */
    Optional<Object> value(String property) {
        return Optional.ofNullable(json.get(property));
    }

    Findings at(String property) {
        return findings.at(property);
    }

    /** Notes every property that is not one of the known. */
    void allowOnly(List<String> known) {
        json.keySet().stream()
                .filter(property -> !known.contains(property))
                .forEach(property ->
                        findings.add("unknown property \"" + property + "\"", ClosestName.advice(property, known)));
    }

    /** A text that must be there. */
    Optional<String> requiredText(String property) {
        if (!has(property)) {
            findings.add("\"" + property + "\" is missing", "add it");
            return Optional.empty();
        }
        return text(property);
    }

    /** A text that may be missing. */
    Optional<String> text(String property) {
        return value(property).flatMap(value -> asText(value, at(property)));
    }

    /** One text or a list of them, at least one and each once, if the property is there. */
    List<String> texts(String property) {
        return value(property).map(value -> texts(value, at(property))).orElse(List.of());
    }

    /** A list of texts, possibly empty, each once, if the property is there. */
    Optional<List<String>> textList(String property) {
        return value(property).flatMap(value -> {
            if (value instanceof List<?> items) {
                return Optional.of(distinctTexts(items, at(property)));
            }
            at(property).add("it is " + describe(value), "it must be a list of field names");
            return Optional.empty();
        });
    }

    /** A truth value, false when it is missing. */
    boolean flag(String property) {
        return value(property)
                .map(value -> {
                    if (!(value instanceof Boolean)) {
                        at(property).add("it is " + describe(value), "it must be true or false");
                    }
                    return Boolean.TRUE.equals(value);
                })
                .orElse(false);
    }

    /** A whole number above zero, if the property is there. */
    Optional<Long> positive(String property) {
        return value(property).flatMap(value -> {
            if ((value instanceof Integer || value instanceof Long) && ((Number) value).longValue() > 0) {
                return Optional.of(((Number) value).longValue());
            }
            at(property).add("it is " + describe(value), "it must be a whole number above 0");
            return Optional.empty();
        });
    }

    private static List<String> texts(Object value, Findings findings) {
        if (!(value instanceof List<?> items)) {
            return asText(value, findings).stream().toList();
        }
        if (items.isEmpty()) {
            findings.add("it is an empty list", "name at least one, or leave the property out");
        }
        return distinctTexts(items, findings);
    }

    private static List<String> distinctTexts(List<?> items, Findings findings) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Findings item = findings.at(i);
            asText(items.get(i), item).ifPresent(text -> {
                if (texts.contains(text)) {
                    item.add("\"" + text + "\" is repeated", "name it once");
                } else {
                    texts.add(text);
                }
            });
        }
        return texts;
    }

    private static Optional<String> asText(Object value, Findings findings) {
        if (value instanceof String text && !text.isBlank()) {
            return Optional.of(text);
        }
        findings.add("it is " + describe(value), "it must be a text that is not blank");
        return Optional.empty();
    }

    static String describe(Object json) {
        return switch (json) {
            case String text -> "the text \"" + text + "\"";
            case List<?> list -> list.isEmpty() ? "an empty list" : "a list";
            case Map<?, ?> object -> "an object";
            case Boolean flag -> flag.toString();
            case Number number -> number.toString();
            default -> "null";
        };
    }
}
