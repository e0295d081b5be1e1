package io.carillon.tenant.rest;

import io.carillon.chassis.problems.Problems;
import io.carillon.chassis.problems.Problems.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads the fields of a request. What is wrong is collected, so that its sender hears of everything at once. */
final class Fields {

    private final List<FieldError> errors = new ArrayList<>();

    /** A line of text, trimmed; up to so many code points. */
    String text(String field, @Nullable String raw, int max) {
        if (raw == null) {
            return wrong(field, "required", "is required");
        }
        String text = raw.strip();
        int characters = text.codePointCount(0, text.length());
        if (characters < 1 || characters > max) {
            return wrong(field, "length", "must have 1 to %d characters".formatted(max));
        }
        return text.codePoints().allMatch(Fields::isPrintable)
                ? text
                : wrong(field, "characters", "must not contain control characters");
    }

    /** A line of text that may be missing. */
    @Nullable
    String optionalText(String field, @Nullable String raw, int max) {
        return raw == null ? null : text(field, raw, max);
    }

    /** A text of some form. */
    String matching(String field, @Nullable String raw, Pattern form, String rule) {
        String text = Objects.requireNonNullElse(raw, "").strip();
        return form.matcher(text).matches() ? text : wrong(field, "format", rule);
    }

    /** One of some words. */
    String word(String field, @Nullable String raw, List<String> words) {
        return raw != null && words.contains(raw)
                ? raw
                : wrong(field, "value", "must be one of " + String.join(", ", words));
    }

    /** Notes that a field breaks a rule, and gives something in the place of its value. */
    String wrong(String field, String rule, String message) {
        errors.add(new FieldError(field, rule, message));
        return "";
    }

    /** Whether nothing is wrong so far. */
    boolean areRight() {
        return errors.isEmpty();
    }

    /** @throws org.springframework.web.ErrorResponseException if something is wrong; nothing that was read is of use then */
    void check() {
        if (!errors.isEmpty()) {
            FieldError first = errors.getFirst();
            throw Problems.exception(Problems.of(
                    HttpStatus.BAD_REQUEST, "invalid_request", first.field() + " " + first.message(), errors));
        }
    }

    /** Line breaks and tabs are, in longer texts; format characters too: emoji are joined by one. */
    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == '\n' || codePoint == '\t';
            case Character.SURROGATE -> false;
            default -> true;
        };
    }
}
