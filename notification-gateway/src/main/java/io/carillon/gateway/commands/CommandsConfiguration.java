package io.carillon.gateway.commands;

import io.carillon.delivery.ClientCommand;
import io.carillon.gateway.config.CommandSettings;
import io.carillon.gateway.config.GatewayProperties;
import io.carillon.gateway.config.KafkaSettings;
import io.carillon.gateway.instance.GatewayId;
import io.carillon.gateway.log.DeadLetters;
import io.carillon.gateway.log.LogConsumers;
import io.carillon.gateway.log.ValueReader;
import io.carillon.schemas.registry.AvroSerializer;
import io.carillon.schemas.registry.SchemaRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Commands and their answers. */
@Configuration(proxyBeanMethods = false)
class CommandsConfiguration {

    private static final Duration FOR_EVER = Duration.ofDays(3_650);

    @Bean
    OpenCommands openCommands(GatewayProperties properties) {
        return new OpenCommands(properties.commands());
    }

    @Bean
    CommandMetrics commandMetrics(MeterRegistry meters, OpenCommands open) {
        return new CommandMetrics(meters, open);
    }

    @Bean
    Settlement settlement(CommandMetrics metrics, OpenCommands open, ScheduledExecutorService timer) {
        Settlement settlement = new Settlement(metrics);
        new Overdue(open, settlement).start(timer);
        return settlement;
    }

    @Bean
    Producer<String, byte[]> commandProducer(KafkaSettings kafka, GatewayProperties properties) {
        var settings = kafka.clientProperties(producerSettings(properties.commands()));
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    @Bean
    AvroSerializer<ClientCommand> commandSerializer(SchemaRegistry registry) {
        return new AvroSerializer<>(registry);
    }

    @Bean(destroyMethod = "")
    CommandPreparation commandPreparation(
            Admin kafkaAdmin,
            Producer<String, byte[]> commandProducer,
            AvroSerializer<ClientCommand> commandSerializer,
            GatewayProperties properties) {
        return new CommandPreparation(
                ServiceFrames.topics(),
                kafkaAdmin,
                commandProducer,
                commandSerializer,
                properties.delivery().retryInterval());
    }

    @Bean(destroyMethod = "")
    AnswerReader answerReader(
            LogConsumers consumers,
            GatewayId gateway,
            ValueReader values,
            OpenCommands open,
            Settlement settlement,
            DeadLetters deadLetters,
            CommandMetrics metrics,
            GatewayProperties properties) {
        var decoder = new AnswerDecoder(values, gateway);
        var answers = new CommandAnswers(decoder, open, settlement, deadLetters, metrics);
        return new AnswerReader(
                consumers.create("answers"),
                gateway,
                answers,
                properties.delivery().retryInterval());
    }

    @Bean
    CommandHandler commandHandler(
            GatewayProperties properties,
            GatewayId gateway,
            InstantSource clock,
            Producer<String, byte[]> commandProducer,
            AvroSerializer<ClientCommand> commandSerializer,
            CommandPreparation preparation,
            AnswerReader reader,
            OpenCommands open,
            Settlement settlement,
            CommandMetrics metrics) {
        var encoder = new CommandEncoder(commandSerializer, gateway, clock);
        var line = new KafkaCommandLine(commandProducer, encoder, preparation, reader::partition);
        return new CommandHandler(
                open, line, settlement, metrics, properties.limits().channelsPerSession());
    }

    @Bean
    CommandsLifecycle commandsLifecycle(
            CommandPreparation preparation, AnswerReader reader, GatewayProperties properties) {
        return new CommandsLifecycle(preparation, reader, properties.commands().startPatience());
    }

    /** Part of readiness. */
    @Bean
    HealthIndicator commandsHealthIndicator(CommandPreparation preparation, AnswerReader reader) {
        return () -> preparation.done() && reader.partition().isPresent()
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("problem", preparation.problem().orElse("answers are not read yet"))
                        .build();
    }

    /** Part of liveness. */
    @Bean
    HealthIndicator commandThreadsHealthIndicator(AnswerReader reader) {
        return () -> reader.alive() ? Health.up().build() : Health.down().build();
    }

    /** In order and never twice; sending never waits; and what is once known of the topics is not forgotten. */
    private static Map<String, Object> producerSettings(CommandSettings commands) {
        int delivery = Math.toIntExact(commands.deliveryTimeout().toMillis());
        return Map.of(
                ProducerConfig.CLIENT_ID_CONFIG,
                "notification-gateway-commands",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                delivery,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                Math.max(1, delivery / 2),
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                0,
                ProducerConfig.METADATA_MAX_IDLE_CONFIG,
                FOR_EVER.toMillis(),
                ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                1_000);
    }
}
