package io.carillon.localstack.supervision;

/** One server that can be stopped, killed and started again on the same port with the same data. */
public interface ManagedServer {
    /** Returns the name shown to people, such as {@code kafka}. */
    String name();

    /** Returns the port on the loopback address that clients connect to; it does not change. */
    int port();

    /** Tells whether the server has been started and has not ended since. */
    boolean isRunning();

    /**
     * Starts the server and returns when it answers. Does nothing when it runs.
     *
     * @throws StartFailedException when it ends or does not answer in time
     */
    void start();

    /** Asks the server to end in good order, and makes it end when it takes too long. */
    void stop();

    /** Ends the server at once, as a crash would: nothing is flushed, no shutdown hook runs. */
    void kill();
}
