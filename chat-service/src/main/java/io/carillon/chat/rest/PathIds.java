package io.carillon.chat.rest;

import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import io.carillon.chat.scopes.TakingPart;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ids of rooms, groups, users and so on as requests name them; the rules are those by which gateways let frames through. */
final class PathIds {

    private static final int MAX_ID = 120;
    private static final int MAX_SCOPE = 128;
    private static final Pattern SCOPE = Pattern.compile("[a-z]+:(.+)", Pattern.DOTALL);
    /** Which no server takes in a path, however they are encoded. */
    private static final String NOT_IN_PATHS = "/\\;%";

    private PathIds() {}

    /** @throws org.springframework.web.ErrorResponseException if it can't be one */
    static String id(String field, @Nullable String text) {
        if (text == null || !isId(text, PathIds::mayBeInAnId)) {
            throw InvalidRequest.of(
                    field, "format", "must have 1 to %d characters without blanks and commas".formatted(MAX_ID));
        }
        return text;
    }

    /** The name of something new, which will stand in paths. */
    static String name(String field, @Nullable String text) {
        String id = id(field, text);
        boolean fits = isId(id, c -> NOT_IN_PATHS.indexOf(c) < 0) && !id.equals(".") && !id.equals("..");
        if (!fits) {
            throw InvalidRequest.of(field, "format", "must be without / \\ ; and %, and not be . or ..");
        }
        return id;
    }

    /** The scope of a kind. */
    static Scope scope(ScopeKind kind, String field, @Nullable String id) {
        return Scope.of(kind, id(field, id));
    }

    /** The scope that a text names with its kind. */
    static Scope scope(String text) {
        Matcher form = SCOPE.matcher(text);
        if (text.length() > MAX_SCOPE || !form.matches() || !isId(form.group(1), PathIds::mayBeInAnId)) {
            throw InvalidRequest.of(
                    "scope", "format", "must be a kind in lower-case letters, a colon and an id, such as room:general");
        }
        return Scope.parse(text)
                .orElseThrow(() -> Failure.of(TakingPart.noPlaceToTalk(text)).exception());
    }

    private static boolean isId(String text, IntPredicate mayBeThere) {
        return !text.isEmpty() && text.length() <= MAX_ID && text.codePoints().allMatch(mayBeThere);
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
