package io.carillon.gateway.transport;

/** Takes over a connection that has just been opened. */
@FunctionalInterface
public interface ConnectionAcceptor {

    /** Called once, before anything is read from the connection. */
    ConnectionListener opened(Connection connection);
}
