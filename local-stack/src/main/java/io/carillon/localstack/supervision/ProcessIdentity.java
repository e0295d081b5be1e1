package io.carillon.localstack.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that will not be taken for another that got its number later.
 *
 * @param pid the operating system's number of the process
 * @param startedAt when it started
 */
public record ProcessIdentity(long pid, Instant startedAt) {
    /** Linux derives the start from the boot time, which moves a little when the clock is adjusted. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    /** The identity of a process that is running now. */
    public static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** Returns the process while it lives. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedThen);
    }

    private boolean startedThen(ProcessHandle process) {
        Instant started = process.info().startInstant().orElse(Instant.EPOCH);
        return Duration.between(startedAt, started).abs().compareTo(CLOCK_TOLERANCE) <= 0;
    }
}
