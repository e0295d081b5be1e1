package io.carillon.gateway.commands;

/** What came of looking for the scope of a frame. */
sealed interface Scope {

    /**
     * It is there.
     *
     * @param key such as {@code room:general}
     */
    record Named(String key) implements Scope {}

    /**
     * It is not.
     *
     * @param problem names the field and what would be right, for people
     */
    record Missing(String problem) implements Scope {}
}
