package io.carillon.commandlog;

/**
 * Where the answer to a command goes.
 *
 * @param sessionId the session, or the request, that waits for it
 * @param gatewayId who holds that session
 * @param partition of {@code command.answers} that he reads
 */
public record ReturnAddress(String sessionId, String gatewayId, int partition) {}
