package io.carillon.conformance.check;

/** What came of a check. */
public sealed interface Outcome {

    /** The gateway does as the document says. */
    record Passed(String seen) implements Outcome {}

    /** It does not. */
    record Failed(String seen) implements Outcome {}

    /** It could not be found out. */
    record Skipped(String why) implements Outcome {}
}
