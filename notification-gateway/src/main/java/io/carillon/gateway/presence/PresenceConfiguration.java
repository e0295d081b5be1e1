package io.carillon.gateway.presence;

import io.carillon.gateway.config.GatewayProperties;
import io.carillon.gateway.config.KafkaSettings;
import io.carillon.gateway.config.TopicsSettings;
import io.carillon.gateway.inbound.FrameHandler;
import io.carillon.gateway.instance.GatewayId;
import io.carillon.gateway.protocol.ClientFrame.PresenceSet;
import io.carillon.schemas.registry.AvroSerializer;
import io.carillon.schemas.registry.SchemaRegistry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Presence. */
@Configuration(proxyBeanMethods = false)
class PresenceConfiguration {

    @Bean
    PresentSessions presentSessions(InstantSource clock) {
        return new PresentSessions(clock);
    }

    @Bean
    FrameHandler<PresenceSet> presenceSetHandler(PresentSessions sessions) {
        return new PresenceSetHandler(sessions);
    }

    @Bean
    PresenceLifecycle presenceLifecycle(
            GatewayProperties properties,
            KafkaSettings kafka,
            TopicsSettings topics,
            SchemaRegistry registry,
            GatewayId gateway,
            PresentSessions sessions,
            MeterRegistry meters) {
        Counter announcedAnew = Counter.builder("carillon.gateway.presence.announced.anew")
                .description("Times all sessions were announced anew, because something about them may have been lost")
                .register(meters);
        var log = new PresenceLog(producer(kafka), new AvroSerializer<>(registry), gateway, topics.partitions());
        return new PresenceLifecycle(new LeaseKeeper(sessions, log, properties.presence(), announcedAnew::increment));
    }

    /** Gives up soon, because what it could not write is soon said anew. */
    private static Producer<byte[], byte[]> producer(KafkaSettings kafka) {
        return new KafkaProducer<>(
                kafka.clientProperties(Map.of(
                        ProducerConfig.CLIENT_ID_CONFIG, "notification-gateway-presence",
                        ProducerConfig.ACKS_CONFIG, "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                        ProducerConfig.LINGER_MS_CONFIG, 5,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, 1_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000)),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
