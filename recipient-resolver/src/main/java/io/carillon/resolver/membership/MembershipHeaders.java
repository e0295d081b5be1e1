package io.carillon.resolver.membership;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Names scope and user in the headers of a {@code scope.memberships} record: a tombstone has no value that would, and a
 * key can't be taken apart for certain.
 */
public record MembershipHeaders(String scope, String user) {

    private static final String SCOPE = "membership_scope";
    private static final String USER = "membership_user";

    /** Adds them. */
    public void write(Headers headers) {
        headers.add(SCOPE, scope.getBytes(UTF_8)).add(USER, user.getBytes(UTF_8));
    }

    /** Those of a record, if it has them. */
    public static Optional<MembershipHeaders> read(Headers headers) {
        Header scope = headers.lastHeader(SCOPE);
        Header user = headers.lastHeader(USER);
        return scope == null || user == null
                ? Optional.empty()
                : Optional.of(new MembershipHeaders(new String(scope.value(), UTF_8), new String(user.value(), UTF_8)));
    }
}
