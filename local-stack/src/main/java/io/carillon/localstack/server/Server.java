package io.carillon.localstack.server;

import io.carillon.localstack.supervision.ProcessSpec;

/** How to start one server of the stack. */
public interface Server {
    /**
     * Writes the server's configuration and whatever it needs before its first start.
     *
     * @return how to start it
     */
    ProcessSpec prepare(ServerFolders folders, ServerPorts ports);
}
