package io.carillon.resolver.service;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a new thread for one that an exception ended: it reads again from the last commit, so nothing is lost. An
 * error of the virtual machine stops the client, because a new thread would meet it too.
 */
final class ThreadReplacement implements StreamsUncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadReplacement.class);

    private final Counter replacements;
    private final Duration pause;
    private final Runnable diagnosis;

    /**
     * @param pause before the new thread starts, so that a lasting fault does not keep a processor busy
     * @param diagnosis looks for a reason that the exception does not name
     */
    ThreadReplacement(MeterRegistry meters, Duration pause, Runnable diagnosis) {
        this.replacements = Counter.builder("carillon.resolver.thread.replacements")
                .description("Stream threads that an exception ended")
                .register(meters);
        this.pause = pause;
        this.diagnosis = diagnosis;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable exception) {
        LOG.atError().setCause(exception).log("A stream thread ends");
        if (exception instanceof Error || exception.getCause() instanceof Error) {
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        replacements.increment();
        diagnosis.run();
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
