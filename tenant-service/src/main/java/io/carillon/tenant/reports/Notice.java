package io.carillon.tenant.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to be notified of.
 *
 * @param level one of {@link #LEVELS}
 * @param userId whom; null for all of the tenant, or for all system admins
 */
public record Notice(
        String title,
        String message,
        String level,
        @Nullable String userId) {

    /** How it is shown. */
    public static final List<String> LEVELS = List.of("success", "error", "info", "warning");
}
