package io.carillon.commandlog.reading;

import io.carillon.chassis.kafka.KafkaClients;
import io.carillon.chassis.kafka.Preparation;
import io.carillon.chassis.kafka.RegistryProperties;
import io.carillon.commandlog.CommandDecider;
import io.carillon.delivery.CommandAnswer;
import io.carillon.schemas.Topics;
import io.carillon.schemas.registry.AvroDeserializer;
import io.carillon.schemas.registry.AvroSerializer;
import io.carillon.schemas.registry.SchemaRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Reads a service's commands. It gives its {@link CommandLogSettings} and {@link CommandDecider} as beans, and has a clock; it may give a
 * {@link StartCondition} and a {@link PartitionListener}. It imports the chassis' {@code KafkaConfiguration} too, and names in its
 * health groups {@code commandReader} for liveness, {@code commands} and {@code answerSchema} for readiness.
 */
@Configuration(proxyBeanMethods = false)
public class CommandLogConfiguration {

    @Bean(destroyMethod = "close")
    Producer<byte[], byte[]> commandLogProducer(KafkaClients kafka) {
        return new KafkaProducer<>(
                ClientSettings.ofProducer(kafka), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A reader of generated classes; the registry that the rest of the service shares reads generic ones. */
    @Bean(destroyMethod = "close")
    AvroDeserializer<IndexedRecord> generatedClasses(RegistryProperties registry) {
        Map<String, Object> settings = new HashMap<>(registry.clientProperties());
        settings.put("specific.avro.reader", true);
        AvroDeserializer<IndexedRecord> deserializer = new AvroDeserializer<>();
        deserializer.configure(settings, false);
        return deserializer;
    }

    @Bean
    KafkaWrites kafkaWrites(Producer<byte[], byte[]> commandLogProducer) {
        return new KafkaWrites(commandLogProducer);
    }

    /** Afterwards an outage of the registry doesn't matter. */
    @Bean
    Preparation answerSchema(SchemaRegistry registry) {
        return new Preparation(
                "answer schema",
                () -> new AvroSerializer<CommandAnswer>(registry)
                        .prepare(Topics.COMMAND_ANSWERS.name(), CommandAnswer.getClassSchema()));
    }

    @Bean(destroyMethod = "close")
    Lanes lanes() {
        return new Lanes();
    }

    @Bean
    CommandDecoder commandDecoder(AvroDeserializer<IndexedRecord> generatedClasses, CommandDecider decider) {
        return new CommandDecoder(generatedClasses, decider);
    }

    @Bean
    CommandWork commandWork(
            CommandLogSettings settings,
            CommandDecoder decoder,
            CommandDecider decider,
            Producer<byte[], byte[]> commandLogProducer,
            SchemaRegistry registry,
            KafkaWrites writes,
            MeterRegistry meters,
            Clock clock) {
        return new CommandWork(
                decoder,
                decider,
                new Answers(commandLogProducer, new AvroSerializer<CommandAnswer>(registry)),
                new Forwarding(writes),
                new DeadLetters(settings, writes, meters),
                new CommandMetrics(settings, meters, clock));
    }

    @Bean(destroyMethod = "")
    CommandReader commandReader(
            CommandLogSettings settings,
            KafkaClients kafka,
            Lanes lanes,
            CommandDecoder decoder,
            CommandWork work,
            ObjectProvider<PartitionListener> listeners,
            MeterRegistry meters,
            Clock clock) {
        PartitionListener listener = listeners.getIfAvailable(() -> PartitionListener.NONE);
        CommandReader reader = new CommandReader(
                new KafkaConsumer<>(
                        ClientSettings.ofConsumer(kafka, settings.group()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer()),
                settings.topic(),
                lanes,
                work,
                listener,
                new LookBack(decoder, listener, clock));
        meters.gauge(settings.meter("commands.waiting"), reader, CommandReader::waiting);
        return reader;
    }

    @Bean
    CommandReaderLifecycle commandReaderLifecycle(CommandReader reader, ObjectProvider<StartCondition> conditions) {
        return new CommandReaderLifecycle(reader, conditions.getIfAvailable(() -> Optional::empty));
    }

    /** Part of liveness: nothing but a restart brings a reader back that failed. */
    @Bean
    HealthIndicator commandReaderHealthIndicator(CommandReaderLifecycle lifecycle) {
        return () -> lifecycle.hasFailed()
                ? Health.down().withDetail("problem", lifecycle.problem()).build()
                : Health.up().build();
    }

    /** Part of readiness. */
    @Bean
    HealthIndicator commandsHealthIndicator(CommandReaderLifecycle lifecycle) {
        return () -> lifecycle.isWell()
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("problem", lifecycle.problem())
                        .build();
    }
}
