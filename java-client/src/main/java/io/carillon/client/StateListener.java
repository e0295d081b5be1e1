package io.carillon.client;

/** Hears how the connection fares. Must not block. */
@FunctionalInterface
public interface StateListener {

    /** The state has changed. */
    void changed(ConnectionState state);
}
