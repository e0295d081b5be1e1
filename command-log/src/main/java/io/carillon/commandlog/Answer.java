package io.carillon.commandlog;

/** What is said to a command, when all it changes has been stored and told. */
public sealed interface Answer {

    /**
     * It is done.
     *
     * @param data a JSON object
     */
    record Done(String data) implements Answer {}

    /** It isn't. */
    record Refused(Refusal refusal) implements Answer {}

    /**
     * Somebody else will say it: the command belongs to another scope.
     *
     * @param scope where it is to be decided
     */
    record Elsewhere(String scope) implements Answer {}
}
