package io.carillon.gateway.log;

/**
 * Runs tasks on the thread that reads a log, between two polls: at that moment everything before a partition's next offset has been dealt
 * with, and nothing after it. Thread-safe. What a task throws ends the thread.
 */
public interface LogTasks {

    /** As soon as the poll under way has been dealt with. */
    void soon(Runnable task);

    /** Like {@link #soon}, for what may wait until the poll under way ends by itself. */
    void whenConvenient(Runnable task);

    /** After a rest, because something could not be reached. */
    void later(Runnable task);
}
