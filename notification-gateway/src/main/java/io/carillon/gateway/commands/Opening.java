package io.carillon.gateway.commands;

import java.time.Duration;

/** Whether a frame may become a command. */
sealed interface Opening {

    /** It is one now. */
    record Opened(OpenCommand command) implements Opening {}

    /** It asks again for one that is open, and will be answered with it. */
    record Repeated() implements Opening {}

    /** Its {@code op_id} is that of an open command that asks something else. */
    record OtherCommand() implements Opening {}

    /** The session has too many that are open; one of them will not be after the given time. */
    record TooMany(Duration retryAfter) implements Opening {}
}
