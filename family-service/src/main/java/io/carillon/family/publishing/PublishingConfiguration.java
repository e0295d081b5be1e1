package io.carillon.family.publishing;

import com.datastax.oss.driver.api.core.CqlSession;
import io.carillon.chassis.kafka.KafkaClients;
import io.carillon.chassis.kafka.Preparation;
import io.carillon.family.members.SettlingPlaceholders;
import io.carillon.family.references.WritingReferences;
import io.carillon.outbox.AggregateTable;
import io.carillon.outbox.Outbox;
import io.carillon.outbox.PublishListener;
import io.carillon.outbox.cassandra.CassandraOutbox;
import io.carillon.schemas.registry.AvroSerializer;
import io.carillon.schemas.registry.SchemaRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboxProperties.class)
class PublishingConfiguration {

    @Bean(initMethod = "start", destroyMethod = "close")
    Outbox outbox(
            CqlSession session,
            KafkaClients kafka,
            OutboxProperties properties,
            MeterRegistry meters,
            ObjectProvider<PublishListener> listeners) {
        AggregateTable families =
                new AggregateTable(session.getKeyspace().orElseThrow().asInternal(), "family", "family_id");
        return CassandraOutbox.open(
                session,
                kafka.properties(),
                families,
                properties.config(),
                meters,
                inTurn(listeners.orderedStream().toList()));
    }

    /** Publication waits for all of them, and is postponed when one throws. */
    private static PublishListener inTurn(List<PublishListener> listeners) {
        return (familyId, events) -> listeners.forEach(listener -> listener.beforePublish(familyId, events));
    }

    @Bean
    ReferenceListener referenceListener(WritingReferences writing) {
        return new ReferenceListener(writing);
    }

    @Bean
    SmartInitializingSingleton placeholdersAreSettled(
            ReferenceListener listener, ObjectProvider<SettlingPlaceholders> settling) {
        return () -> listener.settleWith(settling.getObject());
    }

    @Bean
    OutboxHealth outboxHealth(Outbox outbox) {
        return new OutboxHealth(outbox);
    }

    @Bean
    EventEnvelope eventEnvelope(SchemaRegistry registry, Clock clock) {
        return new EventEnvelope(new AvroSerializer<>(registry), clock);
    }

    @Bean
    Preparation eventSchemas(EventEnvelope envelope) {
        return new Preparation("event schemas", envelope::prepare);
    }
}
