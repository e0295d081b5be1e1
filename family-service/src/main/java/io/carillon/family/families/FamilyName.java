package io.carillon.family.families;

import org.jspecify.annotations.Nullable;

/**
 * What a family is called: 1 to 100 characters after trimming, no control characters or line breaks.
 *
 * @param value trimmed
 */
public record FamilyName(String value) {

    public static final int MAX_CHARACTERS = 100;

    private static final String FIELD = "familyName";

    /** Refuses a name that breaks the rules. */
    public static Outcome<FamilyName> parse(@Nullable String raw) {
        return Text.parse(FIELD, raw, MAX_CHARACTERS, FamilyName::new);
    }
}
