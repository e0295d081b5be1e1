package io.carillon.family.families;

import io.carillon.family.families.Refusal.InvalidField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a request, field by field, so that its sender hears of everything at once. */
public final class FieldErrors {

    private final List<InvalidField> found = new ArrayList<>();

    /** Notes a field that breaks a rule. */
    public void add(String field, String rule, String message) {
        found.add(new InvalidField(field, rule, message));
    }

    /** What a field was read as; null if it breaks a rule, which is then noted. */
    public <T> @Nullable T keep(Outcome<T> parsed) {
        return switch (parsed) {
            case Done<T>(T value) -> value;
            case Refused<T>(Refusal.InvalidField error) -> {
                found.add(error);
                yield null;
            }
            case Refused<T>(Refusal.InvalidFields(List<InvalidField> errors)) -> {
                found.addAll(errors);
                yield null;
            }
            case Refused<T>(Refusal refusal) -> throw new IllegalArgumentException("not about a field: " + refusal);
        };
    }

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** The refusal that tells of all errors. */
    public Refusal refusal() {
        return found.size() == 1 ? found.getFirst() : new Refusal.InvalidFields(found);
    }
}
