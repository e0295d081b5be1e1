package io.carillon.localstack.supervision;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * All it takes to start a program, again and again in the same way.
 *
 * @param name shown to people and recorded in the run state; unique within a supervisor
 * @param command program and arguments, usually from {@link JavaCommand}
 * @param workingDirectory created when missing
 * @param port on the loopback address that clients connect to
 * @param log what the program prints, appended
 * @param preparation done before each start, such as formatting a data folder that is not; must not mind being repeated
 * @param health asked again and again until it passes
 * @param startTimeout how long the health check may fail
 * @param stopTimeout how long the program may take to end in good order
 */
public record ProcessSpec(
        String name,
        List<String> command,
        Path workingDirectory,
        int port,
        Path log,
        Runnable preparation,
        HealthCheck health,
        Duration startTimeout,
        Duration stopTimeout) {
    private static final Duration START_TIMEOUT = Duration.ofMinutes(3);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(15);

    public ProcessSpec {
        if (name.isBlank() || name.contains("\t") || name.contains("\n")) {
            throw new IllegalArgumentException("not a name for a process: '" + name + "'");
        }
        command = List.copyOf(command);
    }

    /** A program with nothing to prepare, three minutes to start and 15 seconds to stop. */
    public ProcessSpec(
            String name, List<String> command, Path workingDirectory, int port, Path log, HealthCheck health) {
        this(name, command, workingDirectory, port, log, () -> {}, health, START_TIMEOUT, STOP_TIMEOUT);
    }

    /** The same program with this to be done before each start. */
    public ProcessSpec withPreparation(Runnable first) {
        return new ProcessSpec(name, command, workingDirectory, port, log, first, health, startTimeout, stopTimeout);
    }
}
