package io.carillon.resolver.presence;

import org.jspecify.annotations.Nullable;

/**
 * What a device said about its user.
 *
 * @param at when, in milliseconds since the epoch by the clock of the gateway that heard it
 */
record Said(Status status, long at) {

    /** The later of two, the first if they are of one moment. */
    static @Nullable Said later(@Nullable Said one, @Nullable Said other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.at > one.at ? other : one;
    }
}
