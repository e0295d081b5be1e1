package io.carillon.resolver.deadletter;

import java.util.Locale;

/** Why a record is in the dead-letter topic. The codes are part of the operations interface and stay as they are. */
public enum DeadLetterReason {
    /** The value does not begin with the registry's magic byte and a schema id, or there is none. */
    NOT_WIRE_FORMAT,
    /** The registry does not know the schema id. */
    UNKNOWN_SCHEMA,
    /** The bytes do not fit the schema, or the schema is no record. */
    UNDECODABLE,
    /** The schema's {@code notify} or {@code membership} rules are wrong. */
    INVALID_RULES,
    /** A rule needs a field that holds nothing, or no scope where one is needed, in this record. */
    RULE_NOT_APPLICABLE,
    /** A rule needs the members of the record's scope, but the record has no key. */
    KEY_MISSING,
    /** The membership rule's scope is not the record's key, so the membership lives in another partition. */
    MEMBERSHIP_SCOPE_IS_NOT_KEY,
    /** The record is not in the partition that its key hashes to. */
    WRONG_PARTITION,
    /** A notification would exceed the largest record, or Kafka refused one as too large. */
    RECORD_TOO_LARGE,
    /** A value contradicts its logical type, or the registry refused the schema of what was to be written. */
    NOT_SERIALIZABLE,
    /** A fault of the resolver itself; the log holds the stack trace. */
    UNEXPECTED_FAILURE;

    /** The code in headers and metric tags, such as {@code wrong_partition}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
