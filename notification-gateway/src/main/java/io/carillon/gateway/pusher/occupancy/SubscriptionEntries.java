package io.carillon.gateway.pusher.occupancy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import io.carillon.delivery.ChannelGateway;
import io.carillon.delivery.ChannelMember;
import io.carillon.delivery.ChannelSubscribers;
import io.carillon.gateway.log.ValueReader;
import io.carillon.gateway.pusher.occupancy.SubscriptionEntry.Beat;
import io.carillon.gateway.pusher.occupancy.SubscriptionEntry.Gone;
import io.carillon.gateway.pusher.occupancy.SubscriptionEntry.OfChannel;
import io.carillon.gateway.pusher.occupancy.SubscriptionEntry.Unreadable;
import io.carillon.gateway.pusher.protocol.ChannelId;
import java.util.Optional;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads records of {@code channel.subscriptions}. Thread-safe. */
public final class SubscriptionEntries {

    private static final int GATEWAY_ONLY = 1;
    private static final int CHANNEL_AND_GATEWAY = 3;

    private final ValueReader values;

    /** One whose values are decoded by the given one. */
    public SubscriptionEntries(ValueReader values) {
        this.values = values;
    }

    /** @throws io.carillon.schemas.registry.RegistryUnavailableException the same record may be readable later */
    public SubscriptionEntry read(ConsumerRecord<byte[], byte[]> entry) {
        if (entry.key() == null) {
            return new Unreadable("The record has no key.");
        }
        String[] key = new String(entry.key(), UTF_8).split("/", -1);
        if (entry.value() == null) {
            return ended(key);
        }
        return values.read(entry, SubscriptionEntries::known, illegible -> new Unreadable(illegible.detail()));
    }

    private static SubscriptionEntry ended(String[] key) {
        return switch (key.length) {
            case GATEWAY_ONLY -> new Gone(key[0]);
            case CHANNEL_AND_GATEWAY -> new OfChannel(new ChannelId(key[0], key[1]), key[2], Optional.empty());
            default -> new Unreadable("The key is none of this topic.");
        };
    }

    private static SubscriptionEntry known(IndexedRecord value) {
        return switch (value) {
            case ChannelSubscribers subscribers ->
                new OfChannel(
                        new ChannelId(subscribers.getAppId(), subscribers.getChannel()),
                        subscribers.getGatewayId(),
                        Optional.of(share(subscribers)));
            case ChannelGateway gateway -> new Beat(gateway.getGatewayId());
            default -> new Unreadable("The record is none of this topic.");
        };
    }

    private static Share share(ChannelSubscribers subscribers) {
        return new Share(
                subscribers.getVersion(),
                subscribers.getSubscriptions(),
                subscribers.getMembers().stream()
                        .collect(toMap(ChannelMember::getUserId, ChannelMember::getUserInfo, (one, _) -> one)));
    }
}
