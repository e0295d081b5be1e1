package io.carillon.chat.decisions;

/** Which handler decides which type of commands. */
public interface CommandTable {

    /** Whether there is such a type. */
    boolean has(String type);

    /**
     * The handler of a type.
     *
     * @throws IllegalArgumentException if there is no such type
     */
    CommandHandler of(String type);

    /** Whether commands of a type are only worth doing while they are new. */
    boolean isSignal(String type);
}
