package io.carillon.resolver.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.carillon.delivery.DeliveryReport;
import io.carillon.delivery.Notification;
import io.carillon.events.chat.GroupMemberJoined;
import io.carillon.events.chat.GroupMessageSent;
import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.resolver.fanout.PartitionLayout;
import io.carillon.schemas.Ids;
import io.carillon.schemas.Topics;
import io.carillon.schemas.events.DeadLetterHeaders;
import io.carillon.schemas.events.EventMetadata;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@UsesLocalStack({Component.KAFKA, Component.SCHEMA_REGISTRY})
class DeliveryIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String TOPIC = Topics.FAMILY_EVENTS.name();

    @TempDir
    static Path stateDir;

    private static ResolverProcess resolver;
    private static Platform platform;

    private final String family = Ids.next("fam");
    private final String scope = "family:" + family;

    @BeforeAll
    static void start(LocalStack stack) {
        resolver = ResolverProcess.start(stack, stateDir);
        platform = new Platform(stack);
    }

    @AfterAll
    static void stop() {
        platform.close();
        resolver.close();
    }

    @Test
    void members_hear_of_each_other_each_in_his_own_partition() {
        List<String> members =
                IntStream.range(0, 20).mapToObj(n -> Ids.next("user")).toList();
        for (String member : members) {
            Joined event = new Joined(family, member);
            platform.publish(TOPIC, scope, event.record(), metadata(member, event));
        }
        try (Platform.Reader log = platform.read(Topics.USER_NOTIFICATIONS)) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(log.notifications(scope))
                            .filteredOn(notification -> notification.getId().contains(members.getLast()))
                            .flatExtracting(Notification::getRecipients)
                            .containsExactlyInAnyOrderElementsOf(members));
            PartitionLayout layout = new PartitionLayout(12);
            assertThat(log.records())
                    .allSatisfy(record -> assertThat(record.partition())
                            .isEqualTo(layout.partitionOf(new String(record.key(), UTF_8))));
        }
    }

    @Test
    void a_service_that_nobody_knows_brings_its_topic_and_its_events_while_the_resolver_runs()
            throws ExecutionException, InterruptedException {
        String topic = Ids.next("billing").toLowerCase(Locale.ROOT).replace('_', '-') + ".events";
        String user = Ids.next("user");
        String account = "account:" + user;
        platform.createTopic(topic, 12);
        platform.publish(topic, account, MadeUpEvents.invoiced(user, 100));
        try (Platform.Reader log = platform.read(Topics.USER_NOTIFICATIONS)) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(log.notifications(account))
                            .singleElement()
                            .satisfies(told -> {
                                assertThat(told.getType()).isEqualTo("invoice_ready");
                                assertThat(told.getRecipients()).containsExactly(user);
                                assertThat(UTF_8.decode(told.getData()).toString())
                                        .isEqualTo("{\"amount\":100,\"due\":\"2026-11-20\"}");
                            }));
        }
    }

    @Test
    void poison_is_kept_with_its_reason_and_the_partition_goes_on() {
        byte[] poison = ("poison for " + scope).getBytes(UTF_8);
        platform.send(new ProducerRecord<>(TOPIC, scope.getBytes(UTF_8), poison));
        Joined event = new Joined(family, Ids.next("user"));
        platform.publish(TOPIC, scope, event.record());
        try (Platform.Reader letters = platform.read(Topics.RESOLVER_DEAD_LETTERS);
                Platform.Reader log = platform.read(Topics.USER_NOTIFICATIONS)) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(letterOf(letters)).isEqualTo("not_wire_format"));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(log.notifications(scope)).hasSize(1));
            assertThat(letters.records())
                    .anySatisfy(record -> assertThat(record.value()).isEqualTo(poison));
        }
    }

    @Test
    void a_record_in_the_wrong_partition_is_not_lost_in_silence() {
        PartitionLayout layout = new PartitionLayout(12);
        int wrong = (layout.partitionOf(scope) + 1) % 12;
        Joined event = new Joined(family, Ids.next("user"));
        platform.send(
                new ProducerRecord<>(TOPIC, wrong, scope.getBytes(UTF_8), platform.encode(TOPIC, event.record())));
        try (Platform.Reader letters = platform.read(Topics.RESOLVER_DEAD_LETTERS)) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(letterOf(letters)).isEqualTo("wrong_partition"));
        }
        assertThat(resolver.metrics()).contains("carillon_resolver_dead_letters_total{reason=\"wrong_partition\"}");
    }

    @Test
    void members_of_another_scope_are_told_by_the_task_that_owns_it() {
        String room = Ids.next("room");
        String user = Ids.next("user");
        platform.publish(TOPIC, "room:" + room, MadeUpEvents.entered(room, user));
        platform.publish(TOPIC, scope, MadeUpEvents.called(room));
        try (Platform.Reader log = platform.read(Topics.USER_NOTIFICATIONS)) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(log.notifications(scope))
                            .extracting(Notification::getType, Notification::getRecipients)
                            .containsExactly(tuple("called", List.of(user))));
        }
    }

    @Test
    void a_back_end_hears_how_many_users_it_addressed() {
        String group = Ids.next("group");
        String event = Ids.next("evt");
        EventMetadata metadata = new EventMetadata(
                event, GroupMessageSent.class.getName(), "/orders", Instant.now(), "group:" + group, null, null);
        for (String user : List.of(Ids.next("user"), Ids.next("user"))) {
            GroupMemberJoined joined = new GroupMemberJoined(group, user, "member", "joined", user, 1L, Instant.now());
            platform.publish(Topics.CHAT_EVENTS.name(), "group:" + group, joined);
        }
        platform.publish(
                Topics.CHAT_EVENTS.name(),
                "group:" + group,
                new GroupMessageSent(group, "Hi", "{\"order\": 7}", null, Instant.now()),
                metadata);
        try (Platform.Reader reports = platform.read(Topics.DELIVERY_REPORTS);
                Platform.Reader log = platform.read(Topics.USER_NOTIFICATIONS)) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(reports.reports(event))
                            .extracting(DeliveryReport::getType, DeliveryReport::getAddressed)
                            .containsExactly(tuple("group_message", 2L)));
            assertThat(reports.records())
                    .extracting(record -> new String(record.key(), UTF_8))
                    .contains(event);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(log.notifications("group:" + group))
                            .isNotEmpty()
                            .allSatisfy(told -> assertThat(
                                            UTF_8.decode(told.getData()).toString())
                                    .endsWith("\"data\":{\"order\":7}}")));
        }
    }

    private String letterOf(Platform.Reader letters) {
        return letters.records().stream()
                .filter(record -> scope.equals(new String(record.key(), UTF_8)))
                .map(DeliveryIT::reason)
                .findFirst()
                .orElse("none");
    }

    private static String reason(ConsumerRecord<byte[], byte[]> letter) {
        return new String(letter.headers().lastHeader(DeadLetterHeaders.REASON).value(), UTF_8);
    }

    private EventMetadata metadata(String id, Joined event) {
        return new EventMetadata(
                "evt_" + id, event.record().getSchema().getFullName(), "/test", Instant.now(), scope, null, null);
    }
}
