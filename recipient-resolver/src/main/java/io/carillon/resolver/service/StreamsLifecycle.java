package io.carillon.resolver.service;

import java.time.Duration;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.context.SmartLifecycle;

/** Starts Streams once the topics are there, and stops it with the service. */
final class StreamsLifecycle implements SmartLifecycle {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final KafkaStreams streams;
    private final TopicCheck topics;
    private volatile boolean running;

    StreamsLifecycle(KafkaStreams streams, TopicCheck topics) {
        this.streams = streams;
        this.topics = topics;
    }

    @Override
    public void start() {
        topics.ensure();
        streams.start();
        running = true;
    }

    /** Leaves the group at once, so that another instance takes over without waiting for the session to time out. */
    @Override
    public void stop() {
        streams.close(CloseOptions.groupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP)
                .withTimeout(LONGEST_STOP));
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
