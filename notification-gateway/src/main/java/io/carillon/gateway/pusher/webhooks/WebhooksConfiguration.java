package io.carillon.gateway.pusher.webhooks;

import io.carillon.gateway.config.GatewayProperties;
import io.carillon.gateway.config.KafkaSettings;
import io.carillon.gateway.config.PusherWebhook;
import io.carillon.gateway.config.PusherWebhook.Kind;
import io.carillon.gateway.log.ValueReader;
import io.carillon.gateway.pusher.apps.Apps;
import io.carillon.gateway.pusher.apps.PusherConditional;
import io.carillon.gateway.pusher.apps.PusherMetrics;
import io.carillon.gateway.pusher.occupancy.SubscriptionEntries;
import io.carillon.schemas.Topics;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Webhooks. */
@Configuration(proxyBeanMethods = false)
@PusherConditional
class WebhooksConfiguration {

    private static final String GROUP = "notification-gateway.webhooks";

    /** How soon others take over from a gateway that has died. */
    private static final int SESSION_TIMEOUT_MILLIS = 10_000;

    @Bean
    WebhooksLifecycle webhooksLifecycle(
            GatewayProperties properties,
            KafkaSettings kafka,
            Apps apps,
            ValueReader values,
            SubscriptionEntries entries,
            PusherMetrics metrics,
            InstantSource clock) {
        var settings = properties.pusher().webhookDelivery();
        var sender = new WebhookSender(settings, clock);
        List<Hook> hooks = apps.all().stream()
                .flatMap(app -> app.webhooks().stream().map(webhook -> new Hook(app, webhook, sender, metrics)))
                .toList();
        if (hooks.isEmpty()) {
            return new WebhooksLifecycle(Optional.empty());
        }
        return new WebhooksLifecycle(Optional.of(new WebhookReader(
                consumer(kafka),
                topics(apps),
                new WebhookRecords(values, entries),
                hooks,
                properties.delivery().retryInterval(),
                settings.maxWaiting())));
    }

    private static Set<String> topics(Apps apps) {
        Stream<Kind> wanted = apps.all().stream()
                .flatMap(app -> app.webhooks().stream())
                .map(PusherWebhook::events)
                .flatMap(Set::stream);
        return wanted.map(kind -> switch (kind) {
                    case CLIENT_EVENT, CACHE_MISS -> Topics.CHANNEL_NOTIFICATIONS.name();
                    case CHANNEL_OCCUPIED, CHANNEL_VACATED, MEMBER_ADDED, MEMBER_REMOVED, SUBSCRIPTION_COUNT ->
                        Topics.CHANNEL_SUBSCRIPTIONS.name();
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Consumer<byte[], byte[]> consumer(KafkaSettings kafka) {
        return new KafkaConsumer<>(
                kafka.clientProperties(Map.of(
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        "notification-gateway-webhooks",
                        ConsumerConfig.GROUP_ID_CONFIG,
                        GROUP,
                        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                        SESSION_TIMEOUT_MILLIS,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "latest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        1_000)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
