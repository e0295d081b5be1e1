package io.carillon.resolver.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;

class ThreadReplacementTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicInteger diagnoses = new AtomicInteger();
    private final ThreadReplacement replacement =
            new ThreadReplacement(meters, Duration.ZERO, diagnoses::incrementAndGet);

    @Test
    void a_thread_that_an_exception_ended_is_replaced_and_counted() {
        assertThat(replacement.handle(new StreamsException("the broker is gone")))
                .isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
        assertThat(meters.get("carillon.resolver.thread.replacements").counter().count())
                .isEqualTo(1);
        assertThat(diagnoses).hasValue(1);
    }

    @Test
    void an_error_of_the_virtual_machine_stops_the_client() {
        assertThat(replacement.handle(new OutOfMemoryError("heap")))
                .isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
        assertThat(replacement.handle(new StreamsException(new OutOfMemoryError("heap"))))
                .isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    }
}
