package io.carillon.chat.memberships;

import io.carillon.chassis.kafka.KafkaClients;
import io.carillon.schemas.Topics;
import io.carillon.schemas.registry.AvroDeserializer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MembershipGroup.class)
class MembershipConfiguration {

    private static final List<String> TOPICS = List.of(Topics.SCOPE_MEMBERSHIPS.name(), Topics.TENANT_EVENTS.name());

    @Bean(initMethod = "start", destroyMethod = "close")
    MembershipFollower membershipFollower(
            KafkaClients kafka,
            MembershipGroup group,
            AvroDeserializer<IndexedRecord> generatedClasses,
            MembershipView view,
            Clock clock) {
        Map<String, Object> settings = kafka.properties();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group.groupId());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        // Topics that are made while the service starts are found soon.
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return new MembershipFollower(
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                TOPICS,
                generatedClasses,
                view,
                clock);
    }

    @Bean(destroyMethod = "close")
    Admin membershipAdmin(KafkaClients kafka) {
        return Admin.create(kafka.properties());
    }

    @Bean
    CaughtUp caughtUp(Admin membershipAdmin, MembershipGroup group) {
        return new CaughtUp(membershipAdmin, TOPICS, group.groupId());
    }

    /** Part of liveness. */
    @Bean
    HealthIndicator membershipsHealthIndicator(MembershipFollower follower) {
        return () -> (follower.alive() ? Health.up() : Health.down()).build();
    }
}
