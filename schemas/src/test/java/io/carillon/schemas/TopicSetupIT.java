package io.carillon.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UsesLocalStack(Component.KAFKA)
class TopicSetupIT {

    private static final TopicSettings CREATE = new TopicSettings(true, 3, (short) 1);
    private static final TopicSettings CHECK = new TopicSettings(false, 3, (short) 1);

    private final Admin admin;

    TopicSetupIT(LocalStack stack) {
        admin = Admin.create(Map.of("bootstrap.servers", stack.kafkaBootstrapServers()));
    }

    @BeforeEach
    void without_topics() throws Exception {
        admin.deleteTopics(topics()).all().get();
        await().until(() -> topics().isEmpty());
    }

    @AfterEach
    void disconnect() {
        admin.close();
    }

    @Test
    void missing_topics_are_created_as_declared() throws Exception {
        TopicSetup.ensure(admin, CREATE);

        assertThat(topics()).containsExactlyInAnyOrderElementsOf(names());
        assertThat(admin.describeTopics(names()).allTopicNames().get().values())
                .allMatch(topic -> topic.partitions().size() == 3);
        assertThat(settings(Topics.SCOPE_MEMBERSHIPS).get("cleanup.policy").value())
                .isEqualTo("compact");
        assertThat(settings(Topics.FAMILY_EVENTS).get("retention.ms").value()).isEqualTo("604800000");
    }

    @Test
    void it_changes_nothing_when_all_is_there() {
        TopicSetup.ensure(admin, CREATE);

        TopicSetup.ensure(admin, CREATE);
        TopicSetup.ensure(admin, CHECK);
    }

    @Test
    void services_may_start_at_the_same_moment() throws Exception {
        List<Future<?>> services = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 5; i++) {
                services.add(executor.submit(() -> TopicSetup.ensure(admin, CREATE)));
            }
            for (Future<?> service : services) {
                service.get();
            }
        }
        assertThat(topics()).containsExactlyInAnyOrderElementsOf(names());
    }

    @Test
    void a_missing_topic_that_may_not_be_created_is_named_with_what_it_should_be() {
        TopicSetup.ensure(admin, CREATE);
        admin.deleteTopics(List.of(Topics.SCOPE_MEMBERSHIPS.name()));
        await().until(() -> !topics().contains(Topics.SCOPE_MEMBERSHIPS.name()));

        assertThatThrownBy(() -> TopicSetup.ensure(admin, CHECK))
                .isInstanceOf(TopicSetupException.class)
                .hasMessageContaining("missing")
                .hasMessageContaining("scope.memberships (3 partitions, cleanup.policy=compact)")
                .hasMessageContaining("carillon.topics.create=true");
    }

    @Test
    void an_event_topic_of_another_service_with_other_partitions_keeps_nobody_from_starting() throws Exception {
        TopicSetup.ensure(admin, CREATE);
        admin.createTopics(List.of(new NewTopic("chess.events", 2, (short) 1)))
                .all()
                .get();
        await().until(() -> topics().contains("chess.events"));

        TopicSetup.ensure(admin, CHECK);
    }

    @Test
    void other_partitions_than_the_settings_say_are_refused() {
        TopicSetup.ensure(admin, CREATE);

        assertThatThrownBy(() -> TopicSetup.ensure(admin, new TopicSettings(false, 12, (short) 1)))
                .isInstanceOf(TopicSetupException.class)
                .hasMessageContaining("family.events has 3 partitions, expected 12")
                .hasMessageContaining("user.notifications has 3 partitions, expected 12")
                .hasMessageNotContaining("scope.memberships");
    }

    @Test
    void too_few_brokers_for_the_replicas_is_said() {
        assertThatThrownBy(() -> TopicSetup.ensure(admin, new TopicSettings(true, 3, (short) 3)))
                .isInstanceOf(TopicSetupException.class)
                .hasMessageContaining("create the topic")
                .hasMessageContaining("replication factor");
    }

    private Set<String> topics() throws ExecutionException, InterruptedException {
        return admin.listTopics().names().get().stream().collect(Collectors.toSet());
    }

    private Config settings(Topic topic) throws ExecutionException, InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        return admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .values()
                .iterator()
                .next();
    }

    private static List<String> names() {
        return Topics.all().stream().map(Topic::name).toList();
    }
}
