package io.carillon.gateway.commands;

import io.carillon.gateway.log.LogRecord.Illegible;

/** What a record of {@code command.answers} turned out to be. */
sealed interface ServiceAnswer {

    /**
     * The service did what it was asked.
     *
     * @param result a JSON object
     */
    record Done(String sessionId, String commandId, String result) implements ServiceAnswer {}

    /** The service refused. */
    record Refused(String sessionId, String commandId, String code, String message) implements ServiceAnswer {}

    /** Another gateway's. */
    record Foreign() implements ServiceAnswer {}

    /** Not an answer, and never will be. */
    record Unreadable(Illegible why) implements ServiceAnswer {}
}
