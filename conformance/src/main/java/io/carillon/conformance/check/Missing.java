package io.carillon.conformance.check;

import java.util.Optional;

/** A check that needs more than it was given. */
final class Missing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;

    Missing(String what) {
        super(what, null, false, false);
        this.what = what;
    }

    String what() {
        return what;
    }

    static <T> T unless(Optional<T> given, String what) {
        return given.orElseThrow(() -> new Missing("needs " + what));
    }
}
