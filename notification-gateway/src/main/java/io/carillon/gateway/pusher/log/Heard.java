package io.carillon.gateway.pusher.log;

import io.carillon.gateway.protocol.OutboundFrame;
import java.util.Optional;

/** What is heard on a channel. */
public sealed interface Heard {

    /**
     * An event.
     *
     * @param frame what subscribers are told
     * @param exceptSocket the connection that is not told
     */
    record Event(OutboundFrame frame, Optional<String> exceptSocket) implements Heard {}

    /** The user whose channel it is is to be disconnected. */
    record Termination() implements Heard {}
}
