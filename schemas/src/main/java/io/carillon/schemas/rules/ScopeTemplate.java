package io.carillon.schemas.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.generic.IndexedRecord;

/**
 * The name of a scope or channel with fields of the event in it, such as <code>family:{family_id}</code>, or without,
 * such as {@code system:admins}; or nothing but one field that holds the whole name, such as <code>{scope}</code>.
 *
 * @param parts what the name is put together from, in order; at least one
 */
public record ScopeTemplate(List<Part> parts) {

    private static final Pattern PART = Pattern.compile("\\{([A-Za-z_][A-Za-z0-9_]*)}|([A-Za-z0-9_.:@-]+)");
    private static final Pattern SCOPE = Pattern.compile("[a-z][a-z0-9_-]*:.", Pattern.DOTALL);

    /** One piece of the name. */
    public sealed interface Part {}

    /** Text that is the same for every event. */
    public record Literal(String text) implements Part {
        @Override
        public String toString() {
            return text;
        }
    }

    /** The value of a field of the event. */
    public record Field(String name) implements Part {
        @Override
        public String toString() {
            return "{" + name + "}";
        }
    }

    public ScopeTemplate {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a scope or channel needs a name");
        }
    }

    /**
     * Reads a template: letters, digits and {@code _ . : @ -}, and field names in braces.
     *
     * @throws IllegalArgumentException naming the first piece that is neither
     */
    public static ScopeTemplate parse(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher piece = PART.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!piece.find(end) || piece.start() != end) {
                throw new IllegalArgumentException(
                        "\"" + text + "\" is malformed from \"" + text.substring(end) + "\"");
            }
            parts.add(piece.group(1) == null ? new Literal(piece.group(2)) : new Field(piece.group(1)));
            end = piece.end();
        }
        return new ScopeTemplate(parts);
    }

    /** Names of the fields it needs, in order. */
    public List<String> fields() {
        return parts.stream()
                .filter(Field.class::isInstance)
                .map(part -> ((Field) part).name())
                .toList();
    }

    /**
     * The name for one event.
     *
     * @throws RuleNotApplicableException when a field it needs is absent, null or blank
     */
    public String resolve(IndexedRecord event) {
        StringBuilder name = new StringBuilder();
        for (Part part : parts) {
            name.append(
                    switch (part) {
                        case Literal literal -> literal.text();
                        case Field field -> EventFields.requiredText(event, field.name());
                    });
        }
        return name.toString();
    }

    /**
     * The name for one event, which must be a scope's.
     *
     * @throws RuleNotApplicableException as {@link #resolve}, and when a field that should hold the whole scope holds
     *     none
     */
    public String resolveScope(IndexedRecord event) {
        String scope = resolve(event);
        if (isWholeField() && !SCOPE.matcher(scope).lookingAt()) {
            throw new RuleNotApplicableException(
                    event.getSchema().getFullName(),
                    fields().getFirst(),
                    "holds no scope: a kind, a colon, and which one of that kind");
        }
        return scope;
    }

    /** Whether it names a scope, or may: a kind, a colon, and which one of that kind; or a field that holds all this. */
    boolean isScope() {
        String text = toString();
        return isWholeField() || (SCOPE.matcher(text).lookingAt() && !text.endsWith(":"));
    }

    private boolean isWholeField() {
        return parts.size() == 1 && parts.getFirst() instanceof Field;
    }

    /** The template as it stands in the schema. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        parts.forEach(text::append);
        return text.toString();
    }
}
