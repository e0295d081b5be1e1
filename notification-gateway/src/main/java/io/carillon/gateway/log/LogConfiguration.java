package io.carillon.gateway.log;

import io.carillon.gateway.config.KafkaSettings;
import io.carillon.gateway.config.RegistrySettings;
import io.carillon.gateway.protocol.FrameCodec;
import io.carillon.schemas.registry.AvroDeserializer;
import io.carillon.schemas.registry.RegistryConfig;
import io.carillon.schemas.registry.SchemaRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Access to the delivery log. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    @Bean
    LogConsumers logConsumers(KafkaSettings kafka) {
        return new LogConsumers(kafka);
    }

    @Bean
    Admin kafkaAdmin(KafkaSettings kafka) {
        return Admin.create(kafka.clientProperties(Map.of(
                AdminClientConfig.CLIENT_ID_CONFIG, "notification-gateway-admin",
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000)));
    }

    @Bean
    LogAdmin logAdmin(Admin kafkaAdmin) {
        return new LogAdmin(kafkaAdmin);
    }

    @Bean
    SchemaRegistry schemaRegistry(RegistrySettings settings) {
        return new SchemaRegistry(RegistryConfig.from(settings.clientProperties()));
    }

    @Bean
    ValueReader valueReader(SchemaRegistry registry) {
        return new ValueReader(new AvroDeserializer<IndexedRecord>(registry));
    }

    @Bean
    NotificationReader notificationReader(ValueReader values) {
        return new NotificationReader(values);
    }

    @Bean
    NotificationFrames notificationFrames(FrameCodec codec) {
        return new NotificationFrames(codec);
    }

    @Bean
    Producer<byte[], byte[]> deadLetterProducer(KafkaSettings kafka) {
        return new KafkaProducer<>(
                kafka.clientProperties(Map.of(
                        ProducerConfig.CLIENT_ID_CONFIG,
                        "notification-gateway-dead-letters",
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        1_000)),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    @Bean
    DeadLetters deadLetters(Producer<byte[], byte[]> deadLetterProducer, MeterRegistry meters) {
        return new DeadLetters(deadLetterProducer, meters);
    }
}
