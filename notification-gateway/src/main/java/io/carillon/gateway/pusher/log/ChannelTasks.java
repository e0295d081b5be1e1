package io.carillon.gateway.pusher.log;

/** Runs tasks on the reader's thread, between two polls. Thread-safe. */
interface ChannelTasks {

    /** As soon as the poll under way has been dealt with. */
    void soon(Runnable task);

    /** After a rest, because something could not be reached. */
    void later(Runnable task);
}
