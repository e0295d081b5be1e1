package io.carillon.gateway.limits;

import java.time.Duration;

/** Whether something may be done now. */
public sealed interface Verdict {

    /** It may, and is counted. */
    Verdict PASSED = new Passed();

    /** See {@link #PASSED}. */
    record Passed() implements Verdict {}

    /**
     * It may not, and does not count.
     *
     * @param limit which limit is in the way
     * @param message for people: what the limit is
     * @param retryAfter when the same would pass if nothing else is sent until then; whole milliseconds, at least one
     */
    record Refused(Limit limit, String message, Duration retryAfter) implements Verdict {}
}
