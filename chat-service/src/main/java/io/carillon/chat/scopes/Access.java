package io.carillon.chat.scopes;

import io.carillon.commandlog.Refusal;
import org.jspecify.annotations.Nullable;

/** Whether a user takes part in what is said in a scope. */
public sealed interface Access {

    /**
     * He does.
     *
     * @param audience who else does
     * @param role his
     * @param nickname what he is called there; null if nothing else than elsewhere
     */
    record Granted(Audience audience, String role, @Nullable String nickname) implements Access {}

    /** He doesn't. */
    record Denied(Refusal refusal) implements Access {}
}
