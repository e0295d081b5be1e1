package io.carillon.commandlog;

/** Does a service's commands: the one thing that reading a log of commands leaves to the service. Thread-safe. */
public interface CommandDecider {

    /** Whether there is such a type of commands here. Records of other types go to the dead letters. */
    boolean knows(String type);

    /**
     * Does a command, or finds out that it isn't to be done. Commands of one scope come one after the other, in the order of
     * the log. The same command, by its id, may come again: after a crash, or because it was asked again.
     *
     * @param command of a type that is known
     * @return what is answered; a refusal is final, and nothing may have come of the command
     * @throws RuntimeException if it can't be done. A fault of Cassandra, Kafka or the registry is waited out: the command comes
     *     again until it can be done. With any other the command is laid aside, and its asker told {@code internal_error}
     */
    Answer decide(Command command);
}
