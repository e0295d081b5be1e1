package io.carillon.outbox.chassis;

import com.datastax.oss.driver.api.core.CqlSession;
import io.carillon.chassis.kafka.KafkaClients;
import io.carillon.chassis.kafka.Preparation;
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
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Temporary. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboxProperties.class)
public class OutboxChassisConfiguration {

    @Bean(initMethod = "start", destroyMethod = "close")
    Outbox outbox(
            CqlSession session,
            KafkaClients kafka,
            OutboxProperties properties,
            AggregateEvents events,
            MeterRegistry meters,
            ObjectProvider<PublishListener> listeners) {
        AggregateTable table = new AggregateTable(
                session.getKeyspace().orElseThrow().asInternal(), events.table(), events.keyColumn());
        List<PublishListener> all = listeners.orderedStream().toList();
        return CassandraOutbox.open(
                session,
                kafka.properties(),
                table,
                properties.config(),
                meters,
                (id, published) -> all.forEach(listener -> listener.beforePublish(id, published)));
    }

    @Bean
    OutboxHealth outboxHealth(Outbox outbox) {
        return new OutboxHealth(outbox);
    }

    @Bean
    EventEnvelope eventEnvelope(SchemaRegistry registry, AggregateEvents events, Clock clock) {
        return new EventEnvelope(new AvroSerializer<>(registry), events, clock);
    }

    @Bean
    Preparation eventSchemas(EventEnvelope envelope) {
        return new Preparation("event schemas", envelope::prepare);
    }
}
