package io.carillon.gateway.commands;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where a frame's data says which scope it concerns (docs/protocol.md, 2.5 and 8). */
sealed interface ScopeRule {

    /** The scope of a frame with this data. */
    Scope of(ObjectNode data);

    /** A field holds the whole scope, such as {@code room:general}. */
    record Given(String field) implements ScopeRule {

        private static final int MAX_CHARS = 128;
        private static final Pattern FORM = Pattern.compile("[a-z]+:(.+)", Pattern.DOTALL);

        @Override
        public Scope of(ObjectNode data) {
            String scope = text(data, field);
            if (scope != null && scope.length() <= MAX_CHARS) {
                var form = FORM.matcher(scope);
                if (form.matches() && isId(form.group(1))) {
                    return new Scope.Named(scope);
                }
            }
            return new Scope.Missing("\"" + field + "\" must be a scope, such as \"room:general\": a kind in lower-case"
                    + " letters, a colon, and an id of 1 to " + MAX_ID_CHARS
                    + " characters without blanks and commas; " + MAX_CHARS + " characters at most.");
        }
    }

    /** A field holds the id in a scope of one kind. */
    record Of(String kind, String field) implements ScopeRule {

        @Override
        public Scope of(ObjectNode data) {
            String id = text(data, field);
            return id != null && isId(id)
                    ? new Scope.Named(kind + ":" + id)
                    : new Scope.Missing("\"" + field + "\" must be a string of 1 to " + MAX_ID_CHARS
                            + " characters without blanks and commas.");
        }
    }

    /** A field may hold the scope; without it something else does. */
    record Preferred(Given given, ScopeRule otherwise) implements ScopeRule {

        @Override
        public Scope of(ObjectNode data) {
            return data.has(given.field()) ? given.of(data) : otherwise.of(data);
        }
    }

    /** With any kind before it an id still is a channel's name. */
    int MAX_ID_CHARS = 120;

    private static @Nullable String text(ObjectNode data, String field) {
        JsonNode value = data.get(field);
        return value != null && value.isString() ? value.asString() : null;
    }

    private static boolean isId(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_ID_CHARS
                && text.codePoints().allMatch(ScopeRule::mayBeInAnId);
    }

    /** Half of a surrogate pair has no encoding: different ids would become one key. */
    private static boolean mayBeInAnId(int c) {
        return c != ','
                && !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && !Character.isISOControl(c)
                && Character.getType(c) != Character.SURROGATE;
    }
}
