package io.carillon.client;

import java.time.Duration;
import java.util.OptionalLong;

/** What is to be done about a connection that ended, or never began (docs/protocol.md, 1 and 3.2). */
sealed interface Verdict {

    /**
     * Connect again.
     *
     * @param freshToken whether the old token is of no use
     * @param atLeast how long to wait, whatever the back-off says
     */
    record Again(boolean freshToken, Duration atLeast) implements Verdict {}

    /** Don't. */
    record Stop(String why) implements Verdict {}

    /** As soon as the back-off allows. */
    Verdict AGAIN = new Again(false, Duration.ZERO);

    /** The same with a new token. */
    Verdict WITH_FRESH_TOKEN = new Again(true, Duration.ZERO);

    /** What a close code means. */
    static Verdict ofClose(int code, String reason) {
        int tooLarge = 1009;
        int tokenExpired = 4002;
        int firstPermanent = 4500;
        int lastPermanent = 4999;
        if (code == tooLarge || (code >= firstPermanent && code <= lastPermanent)) {
            return new Stop("The gateway closed with " + code + " " + reason);
        }
        return code == tokenExpired ? WITH_FRESH_TOKEN : AGAIN;
    }

    /**
     * What the refusal of a handshake means.
     *
     * @param retryAfterSeconds the header, if there was one
     * @param tokenWasFresh whether a token that was fetched because the last was refused is refused again
     */
    static Verdict ofRefusal(int status, OptionalLong retryAfterSeconds, boolean tokenWasFresh) {
        return switch (status) {
            case 400, 403 -> new Stop("The gateway refused the handshake with " + status);
            case 401 -> tokenWasFresh ? new Stop("The gateway refused a fresh token") : WITH_FRESH_TOKEN;
            default -> new Again(false, Duration.ofSeconds(retryAfterSeconds.orElse(0)));
        };
    }
}
