package io.carillon.resolver.service;

import io.carillon.schemas.TopicSettings;
import io.carillon.schemas.TopicSetup;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.context.SmartLifecycle;

/** Starts Streams once the topics are there, and stops it with the service. */
final class StreamsLifecycle implements SmartLifecycle {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final KafkaStreams streams;
    private final TopicSettings topics;
    private final Map<String, Object> adminSettings;
    private volatile boolean running;

    StreamsLifecycle(KafkaStreams streams, TopicSettings topics, Map<String, Object> adminSettings) {
        this.streams = streams;
        this.topics = topics;
        this.adminSettings = adminSettings;
    }

    @Override
    public void start() {
        try (Admin admin = Admin.create(adminSettings)) {
            TopicSetup.ensure(admin, topics);
        }
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
