package io.carillon.localstack.server;

/**
 * The loopback ports of one server.
 *
 * @param client what clients connect to
 * @param internal for the server's own use, such as a controller or management interface
 */
public record ServerPorts(int client, int internal) {}
