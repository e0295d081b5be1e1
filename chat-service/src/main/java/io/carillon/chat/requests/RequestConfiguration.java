package io.carillon.chat.requests;

import io.carillon.chassis.kafka.KafkaClients;
import io.carillon.schemas.Ids;
import io.carillon.schemas.registry.AvroDeserializer;
import io.carillon.schemas.registry.AvroSerializer;
import io.carillon.schemas.registry.SchemaRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RequestConfiguration {

    /** As long as gateways wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** New with each start, like a gateway's: answers to an earlier run are nobody's. */
    private final String instanceId = Ids.next("chat");

    @Bean
    OpenRequests openRequests() {
        return new OpenRequests(PATIENCE);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    AnswerReader requestAnswers(
            KafkaClients kafka, AvroDeserializer<IndexedRecord> generatedClasses, OpenRequests open) {
        Map<String, Object> settings = kafka.properties();
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new AnswerReader(
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                generatedClasses,
                instanceId,
                open);
    }

    @Bean
    CommandRequests commandRequests(
            Producer<byte[], byte[]> commandLogProducer,
            SchemaRegistry registry,
            AnswerReader answers,
            OpenRequests open,
            Clock clock) {
        return new KafkaCommandRequests(
                commandLogProducer, new AvroSerializer<>(registry), instanceId, answers::partition, open, clock);
    }

    /** Part of readiness. */
    @Bean
    HealthIndicator requestsHealthIndicator(AnswerReader answers) {
        return () -> answers.partition().isPresent()
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("problem", "answers are not read")
                        .build();
    }
}
