package io.carillon.launcher.platform;

/**
 * What came of a service's jar that was run as a command instead of serving.
 *
 * @param exitCode 0 if all is as it should be
 * @param output what it printed
 */
public record CommandResult(int exitCode, String output) {}
