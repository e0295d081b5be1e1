package io.carillon.tenant.rest;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of ids of users and of things of other systems, which become keys in Cassandra and Kafka. */
final class Ids {

    private static final Pattern FORM = Pattern.compile("[^\\s,\\p{Cntrl}]{1,120}");
    private static final String RULE = "must have 1 to 120 characters without blanks and commas";

    private Ids() {}

    static String read(Fields fields, String field, @Nullable String raw) {
        return fields.matching(field, raw, FORM, RULE);
    }

    static @Nullable String optional(Fields fields, String field, @Nullable String raw) {
        return raw == null ? null : read(fields, field, raw);
    }

    /** One that stands in a path. */
    static String path(String name, String raw) {
        Fields fields = new Fields();
        String id = read(fields, name, raw);
        fields.check();
        return id;
    }
}
