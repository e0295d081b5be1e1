package io.carillon.gateway.pusher.occupancy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.delivery.ChannelGateway;
import io.carillon.delivery.ChannelSubscribers;
import io.carillon.gateway.instance.GatewayId;
import io.carillon.gateway.pusher.occupancy.LocalOccupants.Count;
import io.carillon.gateway.pusher.protocol.ChannelId;
import io.carillon.schemas.Topics;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/** Writes records of {@code channel.subscriptions}. Never blocks. Thread-safe. */
final class SubscriptionWriter {

    private static final String TOPIC = Topics.CHANNEL_SUBSCRIPTIONS.name();

    /** Where gateways beat, so that each can compare others' beats with its own. */
    private static final int BEATS = 0;

    private final Producer<byte[], byte[]> producer;
    private final Serializer<SpecificRecord> serializer;
    private final GatewayId gateway;

    SubscriptionWriter(Producer<byte[], byte[]> producer, Serializer<SpecificRecord> serializer, GatewayId gateway) {
        this.producer = producer;
        this.serializer = serializer;
        this.gateway = gateway;
    }

    /** How a record came out: true when it is in the log, false when it may not be. */
    interface Outcome extends Consumer<Boolean> {}

    /** What this gateway contributes to a channel; empty for nothing. */
    void channel(ChannelId channel, long version, Optional<Count> count, Outcome outcome) {
        SpecificRecord value = count.map(now -> new ChannelSubscribers(
                        channel.appId(),
                        channel.channel(),
                        gateway.value(),
                        version,
                        now.subscriptions(),
                        now.members()))
                .orElse(null);
        write(channel, gateway.value(), value, outcome);
    }

    void beat(long number, Outcome outcome) {
        send(BEATS, gateway.value(), new ChannelGateway(gateway.value(), number), outcome);
    }

    /** This gateway leaves. */
    void leave(Outcome outcome) {
        send(BEATS, gateway.value(), null, outcome);
    }

    /** A gateway is dead, and so is what it contributed to these channels. */
    void bury(String dead, Iterable<ChannelId> channels) {
        channels.forEach(channel -> write(channel, dead, null, written -> {}));
        send(BEATS, dead, null, written -> {});
    }

    private void write(ChannelId channel, String gatewayId, @Nullable SpecificRecord value, Outcome outcome) {
        String place = channel.appId() + "/" + channel.channel();
        int partitions;
        try {
            partitions = producer.partitionsFor(TOPIC).size();
        } catch (KafkaException e) {
            outcome.accept(false);
            return;
        }
        int partition = Utils.toPositive(Utils.murmur2(place.getBytes(UTF_8))) % partitions;
        send(partition, place + "/" + gatewayId, value, outcome);
    }

    private void send(int partition, String key, @Nullable SpecificRecord value, Outcome outcome) {
        try {
            byte[] encoded = value == null ? null : serializer.serialize(TOPIC, value);
            var _ = producer.send(
                    new ProducerRecord<>(TOPIC, partition, key.getBytes(UTF_8), encoded),
                    (metadata, problem) -> outcome.accept(problem == null));
        } catch (KafkaException | IllegalStateException e) {
            outcome.accept(false);
        }
    }
}
