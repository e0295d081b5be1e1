package io.carillon.commandlog.reading;

import java.util.Locale;

/** Why a record is in the dead-letter topic. The codes are part of the operations interface and stay as they are. */
enum DeadLetterReason {
    /** There is no value, or it isn't in the registry's wire format. */
    NOT_WIRE_FORMAT,
    /** The registry does not know the schema id. */
    UNKNOWN_SCHEMA,
    /** The bytes are no ClientCommand. */
    NOT_A_COMMAND,
    /** The record has no key, so it belongs to no scope. */
    KEY_MISSING,
    /** The command's data is not a JSON object. */
    DATA_NOT_JSON,
    /** There is no such type of commands. */
    UNKNOWN_COMMAND,
    /** A fault of this service; the log holds the stack trace. The asker was told {@code internal_error}. */
    UNEXPECTED_FAILURE;

    /** The code in headers and metric tags, such as {@code key_missing}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
