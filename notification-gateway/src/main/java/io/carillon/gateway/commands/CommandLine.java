package io.carillon.gateway.commands;

import tools.jackson.databind.node.ObjectNode;

/** The way of commands to the services. */
interface CommandLine {

    /** Whether commands can be sent, and their answers will be heard. */
    boolean ready();

    /**
     * Sends a command after all that were sent before it. Does not block.
     *
     * @param data as the client sent it
     * @param lost called if it certainly never reaches the service; else the answer, or its absence, tells
     */
    void send(OpenCommand command, ObjectNode data, Runnable lost);
}
