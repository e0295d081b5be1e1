package io.carillon.commandlog.reading;

import io.carillon.commandlog.Command;

/** What came of reading a record. */
sealed interface Decoding {

    /** It is a command. */
    record Read(Command command) implements Decoding {}

    /**
     * It never will be one.
     *
     * @param detail for people
     */
    record Unreadable(DeadLetterReason reason, String detail) implements Decoding {}
}
