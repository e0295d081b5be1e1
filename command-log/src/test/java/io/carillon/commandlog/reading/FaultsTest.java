package io.carillon.commandlog.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.DriverTimeoutException;
import com.datastax.oss.driver.api.core.NoNodeAvailableException;
import com.datastax.oss.driver.api.core.connection.ClosedConnectionException;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.OverloadedException;
import java.lang.reflect.Proxy;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsTest {

    private static final Node NODE = (Node) Proxy.newProxyInstance(
            FaultsTest.class.getClassLoader(), new Class<?>[] {Node.class}, (_, _, _) -> "a node");

    static Stream<RuntimeException> passing() {
        return Stream.of(
                new DriverTimeoutException("late"),
                new NoNodeAvailableException(),
                new ClosedConnectionException("closed"),
                new OverloadedException(NODE, "busy"),
                new TimeoutException("late"),
                new NotLeaderOrFollowerException("moved"),
                new OutOfOrderSequenceException("lost"),
                new TopicAuthorizationException("not allowed yet"),
                new KafkaException("something"),
                new InterruptException(new InterruptedException("the service ends")));
    }

    static Stream<RuntimeException> lasting() {
        return Stream.of(
                new InvalidQueryException(NODE, "Key may not be empty"),
                new RecordTooLargeException("2 MB"),
                new SerializationException("does not fit its schema"),
                new IllegalStateException("a bug"),
                new NullPointerException("a bug"));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void faults_of_servers_pass(RuntimeException fault) {
        // The constructor of one of them interrupts.
        var _ = Thread.interrupted();

        assertThat(Faults.passes(fault)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void those_of_a_command_or_of_the_program_do_not(RuntimeException fault) {
        assertThat(Faults.passes(fault)).isFalse();
    }
}
