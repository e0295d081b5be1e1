package io.carillon.schemas.rules;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.Locale;

/** Guesses which name was meant by one that does not exist. */
final class ClosestName {

    private ClosestName() {}

    /** Advice for an error: the name that was probably meant, or all there are. */
    static String advice(String wrong, Collection<String> names) {
        return names.stream()
                .min(comparingInt(name -> distance(wrong, name)))
                .filter(name -> distance(wrong, name) <= Math.max(wrong.length(), name.length()) / 2)
                .map(name -> "did you mean \"" + name + "\"?")
                .orElseGet(() -> names.isEmpty() ? "there are none" : "there are " + String.join(", ", names));
    }

    /** Levenshtein distance, ignoring case. */
    static int distance(String left, String right) {
        String from = left.toLowerCase(Locale.ROOT);
        String to = right.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j - 1], diagonal) + 1);
            }
        }
        return row[to.length()];
    }
}
