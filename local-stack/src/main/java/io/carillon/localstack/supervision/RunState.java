package io.carillon.localstack.supervision;

import java.nio.file.Path;

/**
 * What is recorded of a running server, so that other programs can show or end it.
 *
 * @param name the server's name
 * @param process its process
 * @param port on the loopback address that clients connect to
 * @param log what it prints
 */
public record RunState(String name, ProcessIdentity process, int port, Path log) {
    /** Tells whether the process lives. */
    public boolean isAlive() {
        return process.find().isPresent();
    }
}
