package io.carillon.resolver.presence;

import org.jspecify.annotations.Nullable;

/**
 * What was last told of a user.
 *
 * @param since when the status became this one, in milliseconds since the epoch; null if nothing was ever told
 * @param at when it was told; 0 for never
 */
record Told(View view, @Nullable Long since, long at) {

    static final Told NOTHING = new Told(View.NOBODY, null, 0);

    /** What is told next. */
    Told then(View now, long at) {
        return new Told(now, now.status() == view.status() && since != null ? since : Long.valueOf(at), at);
    }
}
