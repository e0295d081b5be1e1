package io.carillon.tenant.tenants;

import java.util.function.Function;

/**
 * How a use case ended. A fault, such as a database out of reach, is an exception instead.
 *
 * @param <T> what it gives when it succeeds
 */
public sealed interface Outcome<T> permits Done, Refused {

    /** What follows a success; a refusal stays one. */
    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
        };
    }
}
