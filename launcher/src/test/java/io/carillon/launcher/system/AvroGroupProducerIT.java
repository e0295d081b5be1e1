package io.carillon.launcher.system;

import static io.carillon.launcher.system.GroupFrames.message;
import static io.carillon.launcher.system.GroupFrames.notification;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.delivery.DeliveryReport;
import io.carillon.launcher.system.GroupFrames.Target;
import io.carillon.schemas.Topics;
import io.carillon.schemas.registry.AvroDeserializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A back end that sends to groups by writing events itself: it has the schema file, Avro and Kafka, and nothing else of ours. */
@ExtendWith(SharedPlatform.class)
class AvroGroupProducerIT {

    @Test
    void an_event_of_a_plain_avro_producer_reaches_the_group_and_a_report_says_how_many_it_was_addressed_to(
            Actors actors) throws Exception {
        try (var scene = new GroupScene(actors);
                var producer = producer(actors)) {
            var group = Target.group(scene.group);
            var where = scene.does(
                    "a plain producer writes GroupMessageSent",
                    () -> publish(
                            producer,
                            scene,
                            "GroupMessageSent",
                            Map.of("message", "New leads available", "data", "{\"leads\": [1, 2]}")));
            scene.inGroup(message(group, "New leads available", Map.of("leads", List.of(1, 2))));
            scene.does(
                    "a plain producer writes GroupNotificationSent",
                    () -> publish(
                            producer,
                            scene,
                            "GroupNotificationSent",
                            Map.of(
                                    "message",
                                    "Target achieved!",
                                    "notification_type",
                                    "success",
                                    "title",
                                    "Great Job!")));
            scene.inGroup(notification(group, "Target achieved!", "success", "Great Job!", null));
            scene.endInGroup();

            var report = report(actors, where);
            assertThat(report.getType()).isEqualTo("group_message");
            assertThat(report.getScope()).isEqualTo(scene.scope);
            assertThat(report.getAddressed()).isEqualTo(3);
        }
    }

    private static ForeignProducer producer(Actors actors) throws InterruptedException {
        var stack = actors.platform().stack();
        return new ForeignProducer(stack.kafkaBootstrapServers(), stack.schemaRegistryUrl(), Topics.CHAT_EVENTS.name());
    }

    private static RecordMetadata publish(
            ForeignProducer producer, GroupScene scene, String event, Map<String, ?> content) {
        Map<String, @Nullable Object> fields = new HashMap<>(content);
        fields.put("group_name", scene.group);
        fields.put("sent_at", Instant.now().toEpochMilli());
        return producer.publish(schema(event), scene.scope, fields);
    }

    private static Schema schema(String event) {
        try {
            return new Schema.Parser()
                    .parse(Path.of("..", "schemas", "src", "main", "avro", "chat", event + ".avsc")
                            .toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Under the event's id, which is its place in the log because it has no headers. */
    private static DeliveryReport report(Actors actors, RecordMetadata event) throws InterruptedException {
        var stack = actors.platform().stack();
        String id = "%s_%d_%d".formatted(event.topic(), event.partition(), event.offset());
        var record = new RawKafka(stack.kafkaBootstrapServers())
                .awaitFirst(Topics.DELIVERY_REPORTS.name(), entry -> id.equals(entry.key()), Actors.PATIENCE);
        try (var values = new AvroDeserializer<DeliveryReport>()) {
            values.configure(
                    Map.of("schema.registry.url", stack.schemaRegistryUrl(), "specific.avro.reader", true), false);
            return requireNonNull(values.deserialize(record.topic(), record.value()));
        }
    }
}
