package io.carillon.gateway.pusher.log;

import io.carillon.gateway.config.GatewayProperties;
import io.carillon.gateway.config.KafkaSettings;
import io.carillon.gateway.log.DeadLetters;
import io.carillon.gateway.log.LogConsumers;
import io.carillon.gateway.log.ValueReader;
import io.carillon.gateway.pusher.apps.Apps;
import io.carillon.gateway.pusher.apps.PusherConditional;
import io.carillon.schemas.registry.AvroSerializer;
import io.carillon.schemas.registry.SchemaRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Channels in the log. */
@Configuration(proxyBeanMethods = false)
@PusherConditional
class ChannelLogConfiguration {

    private static final Duration FOR_EVER = Duration.ofDays(3_650);

    @Bean
    Producer<byte[], byte[]> channelProducer(KafkaSettings kafka, GatewayProperties properties) {
        int delivery = Math.toIntExact(properties.pusher().publishTimeout().toMillis());
        Map<String, Object> own = Map.of(
                ProducerConfig.CLIENT_ID_CONFIG,
                "notification-gateway-channels",
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
        return new KafkaProducer<>(kafka.clientProperties(own), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Bean
    AvroSerializer<SpecificRecord> channelSerializer(SchemaRegistry registry) {
        return new AvroSerializer<>(registry);
    }

    @Bean(destroyMethod = "")
    ChannelPreparation channelPreparation(
            Admin kafkaAdmin,
            Producer<byte[], byte[]> channelProducer,
            AvroSerializer<SpecificRecord> channelSerializer,
            GatewayProperties properties) {
        return new ChannelPreparation(
                kafkaAdmin,
                channelProducer,
                channelSerializer,
                properties.delivery().retryInterval());
    }

    @Bean
    ChannelWriter channelWriter(
            Producer<byte[], byte[]> channelProducer,
            AvroSerializer<SpecificRecord> channelSerializer,
            InstantSource clock) {
        return new ChannelWriter(channelProducer, channelSerializer, clock);
    }

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService channelWorkers() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("pusher-", 0).factory());
    }

    @Bean
    ChannelRecordReader channelRecordReader(ValueReader values) {
        return new ChannelRecordReader(values);
    }

    @Bean(destroyMethod = "")
    ChannelLog channelLog(
            GatewayProperties properties,
            LogConsumers consumers,
            ChannelRecordReader records,
            Apps apps,
            DeadLetters deadLetters,
            Admin kafkaAdmin,
            ExecutorService channelWorkers,
            InstantSource clock) {
        var consumer = consumers.create("channels");
        var followed = new FollowedPartitions(consumer, properties);
        var listeners = new ListenerTable();
        var delivery = new ChannelDelivery(records, listeners, apps, deadLetters, clock);
        var reader = new ChannelLogReader(
                consumer, followed, delivery, properties.delivery().retryInterval(), clock);
        var joins = new ChannelJoins(
                followed,
                listeners,
                new ChannelPositions(kafkaAdmin),
                new LookBack(consumers, records),
                channelWorkers,
                reader.tasks(),
                clock,
                properties.pusher().cacheTime().toMillis());
        return new ChannelLog(reader, joins);
    }
}
