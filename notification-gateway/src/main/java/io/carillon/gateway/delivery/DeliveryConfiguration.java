package io.carillon.gateway.delivery;

import io.carillon.gateway.config.GatewayProperties;
import io.carillon.gateway.config.TopicsSettings;
import io.carillon.gateway.log.DeadLetters;
import io.carillon.gateway.log.LogAdmin;
import io.carillon.gateway.log.LogConsumers;
import io.carillon.gateway.log.NotificationFrames;
import io.carillon.gateway.log.NotificationReader;
import io.carillon.gateway.resume.HoldLimits;
import io.carillon.gateway.resume.Replayer;
import io.carillon.schemas.TopicSettings;
import io.carillon.schemas.TopicSetup;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Live delivery. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

    @Bean
    RecordDelivery recordDelivery(
            NotificationReader reader,
            NotificationFrames frames,
            DeadLetters deadLetters,
            DeliveryMetrics metrics,
            InstantSource clock) {
        return new RecordDelivery(reader, frames, deadLetters, metrics, clock);
    }

    @Bean
    DeliveryMetrics deliveryMetrics(MeterRegistry meters) {
        return new DeliveryMetrics(meters);
    }

    @Bean(destroyMethod = "")
    Deliveries deliveries(
            GatewayProperties properties,
            LogConsumers consumers,
            RecordDelivery delivery,
            NotificationFrames frames,
            DeliveryMetrics metrics,
            LogAdmin admin,
            Replayer replayer) {
        var settings = properties.delivery();
        var consumer = consumers.create("live");
        var partitions = new LivePartitions(consumer, settings, properties.memory());
        var positions = new Positions(partitions, frames, metrics, properties.position());
        var reader = new LiveReader(consumer, partitions, delivery, positions, metrics, settings.retryInterval());
        var joins = new Joins(partitions, admin, new Arrivals(partitions, replayer, reader.tasks()), reader.tasks());
        return new Deliveries(reader, joins, replayer, HoldLimits.of(properties.queue()));
    }

    @Bean(destroyMethod = "")
    LogWatch logWatch(
            Admin kafkaAdmin,
            LogAdmin logAdmin,
            TopicsSettings topics,
            GatewayProperties properties,
            Deliveries deliveries) {
        var expected = new TopicSettings(topics.create(), topics.partitions(), topics.replicationFactor());
        return new LogWatch(
                () -> TopicSetup.ensure(kafkaAdmin, expected), logAdmin, properties.delivery(), deliveries::logIs);
    }

    @Bean
    DeliveryLifecycle deliveryLifecycle(Deliveries deliveries, LogWatch watch) {
        return new DeliveryLifecycle(deliveries, watch);
    }

    /** Part of readiness. */
    @Bean
    HealthIndicator deliveryHealthIndicator(Deliveries deliveries, LogWatch watch) {
        return () -> {
            var problems = deliveries.problems();
            watch.problem().ifPresent(problems::add);
            return problems.isEmpty()
                    ? Health.up().build()
                    : Health.outOfService().withDetail("problems", problems).build();
        };
    }

    /** Part of liveness. */
    @Bean
    HealthIndicator deliveryThreadsHealthIndicator(Deliveries deliveries) {
        return () -> deliveries.alive() ? Health.up().build() : Health.down().build();
    }
}
