package io.carillon.family.families;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules every line of text from outside must keep. */
public final class Text {

    private Text() {}

    /**
     * @param maxCharacters in code points, counted after trimming
     * @param type makes the typed value of the trimmed text
     */
    public static <T> Outcome<T> parse(
            String field, @Nullable String raw, int maxCharacters, Function<String, T> type) {
        if (raw == null) {
            return invalid(field, "required", "is required");
        }
        String text = raw.strip();
        int characters = text.codePointCount(0, text.length());
        if (characters < 1 || characters > maxCharacters) {
            return invalid(field, "length", "must have 1 to %d characters".formatted(maxCharacters));
        }
        if (text.codePoints().anyMatch(Text::isForbidden)) {
            return invalid(field, "characters", "must not contain control characters or line breaks");
        }
        return new Done<>(type.apply(text));
    }

    /** Format characters stay allowed: emoji are joined by one. */
    private static boolean isForbidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> false;
        };
    }

    private static <T> Outcome<T> invalid(String field, String rule, String message) {
        return new Refused<>(new Refusal.InvalidField(field, rule, message));
    }
}
