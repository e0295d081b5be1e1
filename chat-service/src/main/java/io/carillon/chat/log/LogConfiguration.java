package io.carillon.chat.log;

import io.carillon.chassis.kafka.KafkaClients;
import io.carillon.chassis.kafka.Preparation;
import io.carillon.chassis.kafka.RegistryProperties;
import io.carillon.chat.decisions.CommandTable;
import io.carillon.chat.decisions.Deciding;
import io.carillon.chat.decisions.Decisions;
import io.carillon.chat.decisions.EventCodec;
import io.carillon.chat.decisions.EventLog;
import io.carillon.chat.decisions.Projection;
import io.carillon.chat.decisions.Sealing;
import io.carillon.chat.messages.Messages;
import io.carillon.chat.receipts.ScopeHistory;
import io.carillon.chat.scopes.Scopes;
import io.carillon.chat.settings.ChatSettings;
import io.carillon.delivery.CommandAnswer;
import io.carillon.schemas.Topics;
import io.carillon.schemas.registry.AvroDeserializer;
import io.carillon.schemas.registry.AvroSerializer;
import io.carillon.schemas.registry.SchemaRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommandGroup.class)
class LogConfiguration {

    @Bean(destroyMethod = "close")
    Producer<byte[], byte[]> chatProducer(KafkaClients kafka) {
        Map<String, Object> settings = kafka.properties();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // Somebody waits for each record.
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
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
    KafkaWrites kafkaWrites(Producer<byte[], byte[]> chatProducer) {
        return new KafkaWrites(chatProducer);
    }

    @Bean
    EventLog eventLog(KafkaWrites writes) {
        return new KafkaEventLog(writes);
    }

    @Bean
    EventCodec eventCodec(SchemaRegistry registry, AvroDeserializer<IndexedRecord> generatedClasses) {
        return new RegistryEventCodec(new AvroSerializer<>(registry), generatedClasses);
    }

    @Bean
    Sealing sealing(EventCodec codec, Clock clock) {
        return new Sealing(codec, clock);
    }

    /** Afterwards an outage of the registry doesn't matter. */
    @Bean
    Preparation eventSchemas(SchemaRegistry registry) {
        return new Preparation("event schemas", () -> WrittenSchemas.prepare(new AvroSerializer<>(registry)));
    }

    @Bean(destroyMethod = "close")
    Lanes lanes() {
        return new Lanes();
    }

    @Bean(destroyMethod = "close")
    ReminderClock reminders(Lanes lanes, EventLog events, Sealing sealing, Clock clock) {
        return new ReminderClock(lanes, events, sealing, clock);
    }

    @Bean
    Deciding deciding(
            CommandTable table,
            Scopes scopes,
            Messages messages,
            Decisions decisions,
            Projection projection,
            EventLog events,
            Sealing sealing,
            MeterRegistry meters,
            Clock clock) {
        StepMetrics steps = new StepMetrics(meters);
        return new Deciding(table, scopes, messages::scopeOf, decisions, projection, events, sealing, steps, clock);
    }

    @Bean
    ScopeHistory scopeHistory(KafkaClients kafka, EventCodec codec, Messages messages, Scopes scopes) {
        return new KafkaScopeHistory(
                () -> new KafkaConsumer<>(kafka.properties(), new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                codec,
                messages,
                scopes);
    }

    @Bean
    CommandDecoder commandDecoder(AvroDeserializer<IndexedRecord> generatedClasses, CommandTable table) {
        return new CommandDecoder(generatedClasses, table);
    }

    @Bean
    CommandWork commandWork(
            CommandDecoder decoder,
            CommandTable table,
            Deciding deciding,
            Producer<byte[], byte[]> chatProducer,
            SchemaRegistry registry,
            KafkaWrites writes,
            MeterRegistry meters,
            ChatSettings rules,
            Clock clock) {
        return new CommandWork(
                decoder,
                table,
                deciding,
                new Answers(chatProducer, new AvroSerializer<CommandAnswer>(registry)),
                new Forwarding(writes),
                new DeadLetters(writes, meters),
                new CommandMetrics(meters, clock),
                rules.signalMaxAge(),
                clock);
    }

    @Bean(destroyMethod = "")
    CommandReader commandReader(
            KafkaClients kafka,
            CommandGroup group,
            Lanes lanes,
            CommandWork work,
            ReminderClock reminders,
            CommandDecoder decoder,
            CommandTable table,
            Scopes scopes,
            ChatSettings rules,
            MeterRegistry meters,
            Clock clock) {
        TypingMemory typing = new TypingMemory(decoder, table, scopes, rules.typingTimeout(), clock);
        CommandReader reader = new CommandReader(
                new KafkaConsumer<>(settings(kafka, group), new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                Topics.CHAT_COMMANDS.name(),
                lanes,
                work,
                reminders,
                typing);
        meters.gauge("carillon.chat.commands.waiting", reader, CommandReader::waiting);
        return reader;
    }

    @Bean
    CommandReaderLifecycle commandReaderLifecycle(CommandReader reader, StartCondition condition) {
        return new CommandReaderLifecycle(reader, condition);
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

    private static Map<String, Object> settings(KafkaClients kafka, CommandGroup group) {
        Map<String, Object> settings = kafka.properties();
        int session = Math.toIntExact(group.sessionTimeout().toMillis());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group.groupId());
        if (!group.instanceId().isBlank()) {
            settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, group.instanceId());
        }
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session / 3);
        // Topics that are made while the service starts are found soon.
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return settings;
    }
}
