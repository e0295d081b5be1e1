package io.carillon.gateway.pusher.webhooks;

import io.carillon.delivery.ChannelEvent;
import io.carillon.gateway.log.ValueReader;
import io.carillon.gateway.pusher.occupancy.Change;
import io.carillon.gateway.pusher.occupancy.ChannelStates;
import io.carillon.gateway.pusher.occupancy.SubscriptionEntries;
import io.carillon.gateway.pusher.occupancy.SubscriptionEntry.OfChannel;
import io.carillon.schemas.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What the records of both topics have to tell. Of subscriptions a partition's state is built from its beginning, also
 * where everybody has been told already: only so the next record says what it changes. Confined to one thread.
 */
final class WebhookRecords {

    private final ValueReader values;
    private final SubscriptionEntries entries;
    private final Map<TopicPartition, ChannelStates> states = new HashMap<>();

    WebhookRecords(ValueReader values, SubscriptionEntries entries) {
        this.values = values;
        this.entries = entries;
    }

    static boolean hasState(TopicPartition name) {
        return name.topic().equals(Topics.CHANNEL_SUBSCRIPTIONS.name());
    }

    void begin(TopicPartition name) {
        states.put(name, new ChannelStates());
    }

    void end(TopicPartition name) {
        states.remove(name);
    }

    /** @throws io.carillon.schemas.registry.RegistryUnavailableException the same record may be readable later */
    List<WebhookEvent> read(ConsumerRecord<byte[], byte[]> entry) {
        TopicPartition name = new TopicPartition(entry.topic(), entry.partition());
        return hasState(name) ? subscriptions(name, entry) : channelEvents(entry);
    }

    private List<WebhookEvent> subscriptions(TopicPartition name, ConsumerRecord<byte[], byte[]> entry) {
        ChannelStates state = states.computeIfAbsent(name, _ -> new ChannelStates());
        if (entries.read(entry) instanceof OfChannel ofChannel) {
            Change change = state.put(ofChannel);
            return WebhookEvents.of(ofChannel.channel(), change);
        }
        return List.of();
    }

    private List<WebhookEvent> channelEvents(ConsumerRecord<byte[], byte[]> entry) {
        return values.read(
                entry,
                value -> value instanceof ChannelEvent event ? WebhookEvents.of(event) : List.of(),
                illegible -> List.of());
    }
}
