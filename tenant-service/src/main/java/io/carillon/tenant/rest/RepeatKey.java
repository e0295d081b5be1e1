package io.carillon.tenant.rest;

import org.jspecify.annotations.Nullable;

/** What makes a report the same one when it is sent again; see draft-ietf-httpapi-idempotency-key-header. */
final class RepeatKey {

    static final String HEADER = "Idempotency-Key";

    private static final int MAX = 255;

    private RepeatKey() {}

    /** One of its own if there is no header: then it is another report each time. */
    static String read(@Nullable String header) {
        if (header == null) {
            return io.carillon.schemas.Ids.next("key");
        }
        Fields fields = new Fields();
        String key = fields.text(HEADER, header, MAX);
        fields.check();
        return key;
    }
}
