package io.carillon.commandlog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a command's data field by field. What is wrong is kept, and a value that fits the type is given instead: who has
 * read all fields asks for the {@link #problem()} before using any.
 */
public final class CommandData {

    private final ObjectNode data;
    private final String path;
    private @Nullable Refusal problem;

    CommandData(ObjectNode data) {
        this(data, "");
    }

    private CommandData(ObjectNode data, String path) {
        this.data = data;
        this.path = path;
    }

    /** The first thing that is wrong; empty if nothing is. */
    public Optional<Refusal> problem() {
        return Optional.ofNullable(problem);
    }

    /** Notes that a field breaks a rule. */
    public void wrong(String field, String rule) {
        if (problem == null) {
            problem = Refusal.invalidData("\"%s%s\" must be %s.".formatted(path, field, rule));
        }
    }

    /** A text of a length in Unicode code points. */
    public String text(String field, int min, int max) {
        JsonNode value = data.path(field);
        if (value.isString() && fits(value.stringValue(), min, max)) {
            return value.stringValue();
        }
        wrong(field, "a text of %d to %d characters".formatted(min, max));
        return "";
    }

    /** A text that may be absent or null. */
    public Optional<String> optionalText(String field, int min, int max) {
        return isAbsent(field) ? Optional.empty() : Optional.of(text(field, min, max));
    }

    /** One of some words. */
    public String word(String field, List<String> words) {
        JsonNode value = data.path(field);
        if (value.isString() && words.contains(value.stringValue())) {
            return value.stringValue();
        }
        wrong(field, "one of " + String.join(", ", words));
        return words.getFirst();
    }

    /** One of some words, or the word that an absent field stands for. */
    public String word(String field, List<String> words, String otherwise) {
        return isAbsent(field) ? otherwise : word(field, words);
    }

    /** True or false. */
    public boolean flag(String field) {
        JsonNode value = data.path(field);
        if (!value.isBoolean()) {
            wrong(field, "true or false");
        }
        return value.asBoolean(false);
    }

    /** A whole number. */
    public long number(String field, long min, long max) {
        JsonNode value = data.path(field);
        if (value.isIntegralNumber()
                && value.canConvertToLong()
                && value.longValue() >= min
                && value.longValue() <= max) {
            return value.longValue();
        }
        wrong(field, "a whole number from %d to %d".formatted(min, max));
        return min;
    }

    /** A whole number that may be absent or null. */
    public Optional<Long> optionalNumber(String field, long min, long max) {
        return isAbsent(field) ? Optional.empty() : Optional.of(number(field, min, max));
    }

    /** Anything but nothing, as JSON text. */
    public String json(String field) {
        if (data.path(field) instanceof MissingNode) {
            wrong(field, "there");
        }
        return data.path(field).toString();
    }

    /** A JSON object, as text, that may be absent or null. */
    public Optional<String> optionalObject(String field, int maxCharacters) {
        if (isAbsent(field)) {
            return Optional.empty();
        }
        JsonNode value = data.path(field);
        String text = value.toString();
        if (!value.isObject() || text.length() > maxCharacters) {
            wrong(field, "an object of at most %d characters of JSON".formatted(maxCharacters));
        }
        return Optional.of(text);
    }

    /** The objects of a list that may be absent or null; each notes its own problems, see {@link #adopt}. */
    public List<CommandData> optionalObjects(String field, int max) {
        if (isAbsent(field)) {
            return List.of();
        }
        JsonNode value = data.path(field);
        if (!value.isArray() || value.size() > max || !value.valueStream().allMatch(JsonNode::isObject)) {
            wrong(field, "a list of at most %d objects".formatted(max));
            return List.of();
        }
        return value.valueStream()
                .map(item -> new CommandData((ObjectNode) item, path + field + "[]."))
                .toList();
    }

    /** Different texts in a list that may be absent or null. */
    public List<String> optionalTexts(String field, int max, int maxLength) {
        if (isAbsent(field)) {
            return List.of();
        }
        JsonNode value = data.path(field);
        if (value.isArray()
                && value.size() <= max
                && value.valueStream().allMatch(item -> item.isString() && fits(item.stringValue(), 1, maxLength))) {
            return value.valueStream().map(JsonNode::stringValue).distinct().toList();
        }
        wrong(field, "a list of at most %d texts of 1 to %d characters".formatted(max, maxLength));
        return List.of();
    }

    /** Takes over what is wrong with a part. */
    public void adopt(CommandData part) {
        if (problem == null) {
            problem = part.problem;
        }
    }

    /** Whether a field is there, and not null. */
    public boolean has(String field) {
        return !isAbsent(field);
    }

    private boolean isAbsent(String field) {
        JsonNode value = data.path(field);
        return value.isMissingNode() || value.isNull();
    }

    private static boolean fits(String text, int min, int max) {
        int length = text.codePointCount(0, text.length());
        return length >= min && length <= max && (min == 0 || !text.isBlank());
    }
}
