package io.carillon.gateway.inbound;

import io.carillon.gateway.protocol.ErrorCode;

/** What a handler says to a client frame. */
public sealed interface Answer {

    /** Done without a result. */
    Answer DONE = new Done("{}");

    /** The handler itself replies, now or later, exactly once. */
    Answer LATER = new Later();

    /**
     * Done; acknowledged if the frame has an {@code op_id}.
     *
     * @param result a JSON object
     */
    record Done(String result) implements Answer {}

    /** Not done. */
    record Refused(ErrorCode code, String message) implements Answer {}

    /** See {@link #LATER}. */
    record Later() implements Answer {}
}
