package io.carillon.benchmarks.harness;

import java.time.Duration;
import java.util.stream.Stream;

/** What the processors did for this program, and for all it has started. */
public final class CpuTime {

    private final Duration begin = sum();

    private CpuTime() {}

    /** Counts from now on. */
    public static CpuTime begin() {
        return new CpuTime();
    }

    /** What was spent since the beginning, on all processors together; processes that ended meanwhile don't count. */
    public Duration spent() {
        return sum().minus(begin);
    }

    private static Duration sum() {
        ProcessHandle self = ProcessHandle.current();
        return Stream.concat(Stream.of(self), self.descendants())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
