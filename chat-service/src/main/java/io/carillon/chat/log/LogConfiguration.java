package io.carillon.chat.log;

import io.carillon.chassis.kafka.KafkaClients;
import io.carillon.chassis.kafka.Preparation;
import io.carillon.chat.decisions.CommandTable;
import io.carillon.chat.decisions.Deciding;
import io.carillon.chat.decisions.DecidingInTime;
import io.carillon.chat.decisions.Decisions;
import io.carillon.chat.decisions.EventCodec;
import io.carillon.chat.decisions.EventLog;
import io.carillon.chat.decisions.Projection;
import io.carillon.chat.decisions.Sealing;
import io.carillon.chat.messages.Messages;
import io.carillon.chat.receipts.ScopeHistory;
import io.carillon.chat.scopes.Scopes;
import io.carillon.chat.settings.ChatSettings;
import io.carillon.commandlog.CommandDecider;
import io.carillon.commandlog.reading.CommandLogSettings;
import io.carillon.commandlog.reading.KafkaWrites;
import io.carillon.commandlog.reading.Lanes;
import io.carillon.commandlog.reading.PartitionListener;
import io.carillon.schemas.Topics;
import io.carillon.schemas.registry.AvroDeserializer;
import io.carillon.schemas.registry.AvroSerializer;
import io.carillon.schemas.registry.SchemaRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommandGroup.class)
class LogConfiguration {

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
    CommandDecider decidingInTime(CommandTable table, Deciding deciding, ChatSettings rules, Clock clock) {
        return new DecidingInTime(table, deciding::decide, rules.signalMaxAge(), clock);
    }

    @Bean
    CommandLogSettings commandLogSettings(CommandGroup group) {
        return new CommandLogSettings(
                Topics.CHAT_COMMANDS.name(), Topics.CHAT_DEAD_LETTERS.name(), "carillon.chat", group.group());
    }

    @Bean
    PartitionListener typingMemory(ReminderClock reminders, CommandTable table, Scopes scopes, ChatSettings rules) {
        return new TypingMemory(reminders, table, scopes, rules.typingTimeout());
    }
}
