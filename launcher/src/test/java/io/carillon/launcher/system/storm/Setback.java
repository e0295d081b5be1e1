package io.carillon.launcher.system.storm;

import java.util.Arrays;
import java.util.Optional;

/** Why a command is sent again (docs/protocol.md, 3.1). */
enum Setback {
    /** It may have been done. */
    UNANSWERED("unanswered"),
    /** It never reached the service. */
    UNAVAILABLE("unavailable"),
    /** It was not looked at. */
    RATE_LIMITED("rate_limited"),
    /** The connection ended while it was open, or there was none. */
    DISCONNECTED("");

    private final String code;

    Setback(String code) {
        this.code = code;
    }

    /** The one that an error's code stands for; empty for codes that say that sending it again is of no use. */
    static Optional<Setback> of(String code) {
        return Arrays.stream(values())
                .filter(one -> !one.code.isEmpty() && one.code.equals(code))
                .findFirst();
    }
}
