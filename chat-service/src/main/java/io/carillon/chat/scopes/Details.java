package io.carillon.chat.scopes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a room or group as a whole.
 *
 * @param title what people call it
 * @param access {@link #OPEN} or {@link #CLOSED}
 * @param publishers who may talk there: {@link #BY_MEMBERS}, {@link #BY_OWNERS} or {@link #BY_SERVICES}
 * @param createdBy user id, or the id of a service
 */
public record Details(
        String title,
        @Nullable String description,
        String access,
        String publishers,
        String createdBy,
        Instant createdAt) {

    /** Everybody may join. */
    public static final String OPEN = "open";
    /** Members are added. */
    public static final String CLOSED = "closed";

    public static final String BY_MEMBERS = "members";
    public static final String BY_OWNERS = "owners";
    /** Back ends only. */
    public static final String BY_SERVICES = "services";

    /** Whether everybody may join. */
    public boolean isOpen() {
        return access.equals(OPEN);
    }
}
