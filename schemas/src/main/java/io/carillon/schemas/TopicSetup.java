package io.carillon.schemas;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Makes sure, when a service starts, that the topics are there and fit together. */
public final class TopicSetup {

    private final TopicAdmin kafka;
    private final TopicSettings settings;

    private TopicSetup(TopicAdmin kafka, TopicSettings settings) {
        this.kafka = kafka;
        this.settings = settings;
    }

    /**
     * Creates the missing topics if the settings say so, and checks that the topics that
     * must have the same number of partitions do. Does nothing when all is well; services that start together may call it at the
     * same moment.
     *
     * @throws TopicSetupException naming each topic that is missing or has another partition count than expected, or
     *     when Kafka does not answer
     */
    public static void ensure(Admin admin, TopicSettings settings) {
        new TopicSetup(new TopicAdmin(admin), settings).ensure();
    }

    private void ensure() {
        Set<String> existing =
                kafka.await("list the topics", kafka.admin().listTopics().names());
        List<Topic> missing = Topics.all().stream()
                .filter(topic -> !existing.contains(topic.name()))
                .toList();
        if (!missing.isEmpty()) {
            provide(missing);
        }
        Stream<String> declared = Topics.all().stream().map(Topic::name);
        Stream<String> events = existing.stream().filter(Topics::coPartitioned);
        requireExpectedPartitions(
                kafka.partitions(Stream.concat(declared, events).collect(Collectors.toSet())));
    }

    private void provide(List<Topic> missing) {
        if (!settings.create()) {
            throw new TopicSetupException("these topics are missing and this service may not create them: "
                    + missing.stream().map(this::expectation).collect(joining("; "))
                    + ". Create them, or set carillon.topics.create=true");
        }
        List<NewTopic> topics = missing.stream().map(this::newTopic).toList();
        kafka.admin().createTopics(topics).values().forEach(kafka::awaitCreated);
    }

    private String expectation(Topic topic) {
        return topic.name() + " (" + settings.partitions() + " partitions, cleanup.policy="
                + topic.cleanup().policy() + ")";
    }

    private NewTopic newTopic(Topic topic) {
        return new NewTopic(topic.name(), settings.partitions(), settings.replicationFactor())
                .configs(topic.settings(settings.replicationFactor()));
    }

    private void requireExpectedPartitions(Map<String, Integer> found) {
        String wrong = found.entrySet().stream()
                .filter(topic -> Topics.coPartitioned(topic.getKey()))
                .filter(topic -> topic.getValue() != settings.partitions())
                .map(topic ->
                        topic.getKey() + " has " + topic.getValue() + " partitions, expected " + settings.partitions())
                .collect(joining("; "));
        if (!wrong.isEmpty()) {
            throw new TopicSetupException(wrong + ". All *.events topics, "
                    + Topics.USER_NOTIFICATIONS.name() + " and " + Topics.AUDIENCE_REQUESTS.name()
                    + " must have the number that carillon.topics.partitions says");
        }
    }
}
