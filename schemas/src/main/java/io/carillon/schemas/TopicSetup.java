package io.carillon.schemas;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes sure, when a service starts, that the topics are there and fit together. */
public final class TopicSetup {

    private static final Logger LOG = LoggerFactory.getLogger(TopicSetup.class);
    private static final String RULE = ". All *.events topics, " + Topics.USER_NOTIFICATIONS.name() + ", "
            + Topics.AUDIENCE_REQUESTS.name() + ", " + Topics.PRESENCE_LEASES.name() + " and "
            + Topics.USER_MEMBERSHIPS.name() + " must have the number that carillon.topics.partitions says";

    private final TopicAdmin kafka;
    private final TopicSettings settings;

    private TopicSetup(TopicAdmin kafka, TopicSettings settings) {
        this.kafka = kafka;
        this.settings = settings;
    }

    /**
     * Creates the missing topics if the settings say so, and checks that the declared topics that must have the same
     * number of partitions do; an event topic of another service that has not is logged as a warning. Does nothing
     * when all is well; services that start together may call it at the same moment.
     *
     * @throws TopicSetupException naming each declared topic that is missing or has another partition count than
     *     expected, or when Kafka does not answer
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
        requireExpectedPartitions(kafka.partitions(names(Topics.all().stream().map(Topic::name))));
        reportMisfits(kafka.partitions(names(existing.stream().filter(Topics::coPartitioned))));
    }

    private static Set<String> names(Stream<String> topics) {
        return topics.collect(Collectors.toSet());
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

    private void requireExpectedPartitions(Map<String, Integer> declared) {
        String wrong = misfits(declared);
        if (!wrong.isEmpty()) {
            throw new TopicSetupException(wrong + RULE);
        }
    }

    /** Another team's topic is not ours to judge by refusing to start; the resolver deals with its records. */
    private void reportMisfits(Map<String, Integer> eventTopics) {
        String wrong = misfits(eventTopics);
        if (!wrong.isEmpty()) {
            LOG.warn("{}{}", wrong, RULE);
        }
    }

    private String misfits(Map<String, Integer> found) {
        return found.entrySet().stream()
                .filter(topic -> Topics.coPartitioned(topic.getKey()))
                .filter(topic -> topic.getValue() != settings.partitions())
                .map(topic ->
                        topic.getKey() + " has " + topic.getValue() + " partitions, expected " + settings.partitions())
                .collect(joining("; "));
    }
}
