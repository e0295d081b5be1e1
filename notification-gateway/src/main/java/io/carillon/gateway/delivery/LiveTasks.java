package io.carillon.gateway.delivery;

/** Runs tasks on the live reader's thread, between two polls. Thread-safe. */
interface LiveTasks {

    /** As soon as the poll under way has been dealt with. */
    void soon(Runnable task);

    /** After a rest, because something could not be reached. */
    void later(Runnable task);
}
