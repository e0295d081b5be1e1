package io.carillon.resolver.service;

import io.carillon.resolver.deadletter.DeadLetters;
import io.carillon.resolver.fanout.PartitionLayout;
import io.carillon.resolver.fanout.RecordLimit;
import io.carillon.resolver.presence.PresenceLookup;
import io.carillon.resolver.presence.PresenceMeters;
import io.carillon.resolver.presence.PresenceParts;
import io.carillon.resolver.presence.PresenceTopology;
import io.carillon.resolver.registry.RegistryWatch;
import io.carillon.resolver.topology.RecipientTopology;
import io.carillon.resolver.topology.ResolverMeters;
import io.carillon.resolver.topology.ResolverParts;
import io.carillon.schemas.registry.SchemaRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.ThreadMetadata;
import org.apache.kafka.streams.Topology;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the service together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PlatformProperties.class, ResolverProperties.class})
class StreamsConfiguration {

    private static final Duration REPLACEMENT_PAUSE = Duration.ofSeconds(1);

    @Bean
    DeadLetters deadLetters(MeterRegistry meters) {
        return new DeadLetters(meters);
    }

    @Bean
    RegistryWatch registryWatch() {
        return new RegistryWatch();
    }

    @Bean
    SchemaRegistry schemaRegistry(PlatformProperties platform, ResolverProperties resolver) {
        return new SchemaRegistry(RegistrySettings.of(platform.schemaRegistry(), resolver.registryPatience()));
    }

    @Bean
    ResolverParts resolverParts(
            PlatformProperties platform,
            ResolverProperties resolver,
            SchemaRegistry registry,
            RegistryWatch registryWatch,
            DeadLetters letters,
            MeterRegistry meters) {
        return new ResolverParts(
                new PartitionLayout(platform.topics().partitions()),
                new RecordLimit(
                        Math.toIntExact(resolver.notificationSize().toBytes()), resolver.notificationRecipients()),
                registry,
                registryWatch,
                letters,
                new ResolverMeters(meters));
    }

    @Bean
    TopicCheck topicCheck(PlatformProperties platform) {
        Map<String, Object> admin = new HashMap<>(platform.kafka().properties());
        admin.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, platform.kafka().bootstrapServers());
        return new TopicCheck(admin, platform.topics().settings());
    }

    @Bean(destroyMethod = "")
    KafkaStreams kafkaStreams(
            PlatformProperties platform,
            ResolverProperties resolver,
            ResolverParts parts,
            TopicCheck topics,
            MeterRegistry meters) {
        Topology topology = RecipientTopology.build(parts);
        PresenceTopology.addTo(
                topology, new PresenceParts(parts, resolver.presence().rules(), new PresenceMeters(meters)));
        KafkaStreams streams = new KafkaStreams(
                topology, new StreamsConfig(StreamsSettings.of(platform, resolver, parts.deadLetters())));
        streams.setUncaughtExceptionHandler(new ThreadReplacement(meters, REPLACEMENT_PAUSE, topics::report));
        return streams;
    }

    @Bean
    PresenceLookup presenceLookup(KafkaStreams streams, PlatformProperties platform) {
        return new PresenceLookup(streams, new PartitionLayout(platform.topics().partitions()));
    }

    @Bean
    StreamsWatch streamsWatch(KafkaStreams streams, ApplicationContext context) {
        StreamsWatch watch = new StreamsWatch(
                Clock.systemUTC(),
                () -> streams.metadataForLocalThreads().stream()
                        .map(ThreadMetadata::threadState)
                        .toList(),
                () -> AvailabilityChangeEvent.publish(context, LivenessState.BROKEN));
        streams.setStateListener(watch);
        return watch;
    }

    @Bean
    KafkaStreamsMetrics kafkaStreamsMetrics(KafkaStreams streams) {
        return new KafkaStreamsMetrics(streams);
    }

    @Bean
    StreamsLifecycle streamsLifecycle(KafkaStreams streams, TopicCheck topics) {
        return new StreamsLifecycle(streams, topics);
    }

    @Bean
    StreamsHealth streamsHealthIndicator(StreamsWatch streams, RegistryWatch registry, ResolverProperties resolver) {
        return new StreamsHealth(streams, registry, resolver.readinessGrace());
    }
}
