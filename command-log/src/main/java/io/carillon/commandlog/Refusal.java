package io.carillon.commandlog;

import java.time.Duration;
import java.util.Optional;

/**
 * Why a command isn't done. Nothing was stored and nobody was told.
 *
 * @param code stable, for programs; {@code docs/protocol.md} lists them
 * @param message the rule, for people
 * @param retryAfter with {@code rate_limited}: when it would be let through
 */
public record Refusal(String code, String message, Optional<Duration> retryAfter) {

    /** A refusal that waiting doesn't change. */
    public static Refusal of(String code, String message) {
        return new Refusal(code, message, Optional.empty());
    }

    /** The data are not as described. */
    public static Refusal invalidData(String rule) {
        return of("invalid_data", rule);
    }

    /** Who asks isn't a member of the scope. */
    public static Refusal notAMember(String scope) {
        return of("not_a_member", "You are not a member of %s.".formatted(scope));
    }

    /** Members may, but not with this role. */
    public static Refusal forbidden(String rule) {
        return of("forbidden", rule);
    }

    /** Too much in too short a time. */
    public static Refusal rateLimited(String rule, Duration retryAfter) {
        return new Refusal("rate_limited", rule, Optional.of(retryAfter));
    }
}
