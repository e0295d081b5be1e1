package io.carillon.chat.groups;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What groups may be called. The rules are those of the group messaging guide, section "Group Naming Conventions". */
public final class GroupName {

    /** In characters. */
    static final int MAX = 40;

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    private GroupName() {}

    /** Why a name is no good, with one that would be; empty if it is good. */
    public static Optional<String> problem(String name) {
        if (FORM.matcher(name).matches() && name.length() <= MAX) {
            return Optional.empty();
        }
        return Optional.of(
                "\"%s\" is no name for a group: use lower-case letters, digits and single underscores between them, beginning with a letter, %d characters at most, such as \"%s\"."
                        .formatted(name, MAX, suggestion(name)));
    }

    private static String suggestion(String name) {
        String words = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^[0-9_]+|_+$", "");
        String shortened = words.length() > MAX ? words.substring(0, MAX).replaceAll("_[^_]*$", "") : words;
        return shortened.isEmpty() ? "sales_team" : shortened;
    }
}
