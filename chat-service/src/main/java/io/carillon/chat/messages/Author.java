package io.carillon.chat.messages;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote a message, as he was called then.
 *
 * @param nickname what he was called in the tenant; null if nothing else than elsewhere
 */
public record Author(
        String id, String displayName, @Nullable String nickname) {}
