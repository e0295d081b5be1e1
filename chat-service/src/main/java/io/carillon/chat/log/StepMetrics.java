package io.carillon.chat.log;

import io.carillon.chat.decisions.StepTimer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The times of steps as the metric {@code carillon.chat.steps}. */
final class StepMetrics implements StepTimer {

    private final Map<Step, Timer> timers = new EnumMap<>(Step.class);

    StepMetrics(MeterRegistry meters) {
        Arrays.stream(Step.values())
                .forEach(step -> timers.put(
                        step,
                        Timer.builder("carillon.chat.steps")
                                .description("Where the time of commands goes")
                                .tag("step", step.tag())
                                .publishPercentiles(0.5, 0.99)
                                .register(meters)));
    }

    @Override
    public <T> T time(Step step, Supplier<T> work) {
        long began = System.nanoTime();
        try {
            return work.get();
        } finally {
            Objects.requireNonNull(timers.get(step)).record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
        }
    }
}
