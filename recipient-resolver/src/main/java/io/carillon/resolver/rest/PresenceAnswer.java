package io.carillon.resolver.rest;

import io.carillon.resolver.presence.Shown;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How some users are now. */
record PresenceAnswer(List<UserAnswer> users) {

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /**
     * How one user is now.
     *
     * @param since RFC 3339, UTC, milliseconds; null for a user who was never online
     */
    record UserAnswer(
            String userId,
            String status,
            List<String> devices,
            @Nullable String since) {

        static UserAnswer of(String userId, Shown shown) {
            Instant since = shown.since();
            return new UserAnswer(
                    userId, shown.status().wireName(), shown.devices(), since == null ? null : MILLIS.format(since));
        }
    }
}
