package io.carillon.outbox.chassis;

import com.datastax.oss.driver.api.core.CqlSession;
import io.carillon.chassis.kafka.KafkaClients;
import io.carillon.chassis.kafka.Preparation;
import io.carillon.outbox.Outbox;
import io.carillon.outbox.PublishListener;
import io.carillon.outbox.cassandra.CassandraOutbox;
import io.carillon.schemas.registry.AvroSerializer;
import io.carillon.schemas.registry.SchemaRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Publishes what a service commits. The service has a bean of {@link Aggregates} and a {@link Clock}, any number of {@link
 * PublishListener}s, and the chassis' parts {@code cassandra} and {@code kafka}; its migrations have {@link Outbox#SCHEMA}. The
 * health part {@code eventSchemas} belongs into its readiness.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboxProperties.class)
public class OutboxConfiguration {

    @Bean(initMethod = "start", destroyMethod = "close")
    Outbox outbox(
            CqlSession session,
            KafkaClients kafka,
            Aggregates aggregates,
            OutboxProperties properties,
            MeterRegistry meters,
            ObjectProvider<PublishListener> listeners) {
        return CassandraOutbox.open(
                session,
                kafka.properties(),
                aggregates.in(session.getKeyspace().orElseThrow().asInternal()),
                properties.config(),
                meters,
                inTurn(listeners.orderedStream().toList()));
    }

    /** Publication waits for all of them, and is postponed when one throws. */
    private static PublishListener inTurn(List<PublishListener> listeners) {
        return (aggregateId, events) -> listeners.forEach(listener -> listener.beforePublish(aggregateId, events));
    }

    @Bean
    OutboxHealth outboxHealth(Outbox outbox) {
        return new OutboxHealth(outbox);
    }

    @Bean
    EventEnvelope eventEnvelope(Aggregates aggregates, SchemaRegistry registry, Clock clock) {
        return new EventEnvelope(aggregates, new AvroSerializer<>(registry), clock);
    }

    @Bean
    Preparation eventSchemas(EventEnvelope envelope) {
        return new Preparation("event schemas", envelope::prepare);
    }
}
