package io.carillon.gateway.presence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.delivery.DeviceSession;
import io.carillon.delivery.DeviceStatus;
import io.carillon.delivery.GatewayLease;
import io.carillon.delivery.StatusSaid;
import io.carillon.gateway.instance.GatewayId;
import io.carillon.gateway.protocol.PresenceStatus;
import io.carillon.schemas.Topics;
import io.carillon.schemas.registry.AvroSerializer;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;

/** Writes to {@code presence.leases}. Records of one partition stand there in the order in which they were written. */
final class PresenceLog {

    private static final String TOPIC = Topics.PRESENCE_LEASES.name();
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Producer<byte[], byte[]> producer;
    private final AvroSerializer<SpecificRecord> serializer;
    private final GatewayId gateway;
    private final int partitions;

    PresenceLog(
            Producer<byte[], byte[]> producer,
            AvroSerializer<SpecificRecord> serializer,
            GatewayId gateway,
            int partitions) {
        this.producer = producer;
        this.serializer = serializer;
        this.gateway = gateway;
        this.partitions = partitions;
    }

    /** How a record came out: true when it is in the log, false when it may not be. */
    interface Outcome extends Consumer<Boolean> {}

    int partitions() {
        return partitions;
    }

    /** The partition of all that concerns a user. */
    int partitionOf(String userId) {
        return Utils.toPositive(Utils.murmur2(userId.getBytes(UTF_8))) % partitions;
    }

    /** Says how a session is. */
    void session(Present session, boolean ended, String lease, Outcome outcome) {
        StatusSaid said = session.said()
                .map(words -> new StatusSaid(status(words.status()), words.at()))
                .orElse(null);
        var value = new DeviceSession(session.userId(), session.sessionId(), session.deviceId(), lease, said, ended);
        var record = record(partitionOf(session.userId()), session.userId(), value);
        var _ = producer.send(record, (metadata, problem) -> outcome.accept(problem == null));
    }

    /** Says that a lease lives on in a partition, or that it has ended. */
    void lease(String lease, int partition, boolean ended, Outcome outcome) {
        var record = record(partition, lease, new GatewayLease(lease, gateway.value(), ended));
        var _ = producer.send(record, (metadata, problem) -> outcome.accept(problem == null));
    }

    /** Says that a lease lives on, waits for the answer, and says whether one came. */
    boolean answers(String lease) throws InterruptedException {
        try {
            producer.send(record(0, lease, new GatewayLease(lease, gateway.value(), false)))
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    void close(Duration longest) {
        producer.close(longest);
    }

    private ProducerRecord<byte[], byte[]> record(int partition, String key, SpecificRecord value) {
        return new ProducerRecord<>(TOPIC, partition, key.getBytes(UTF_8), serializer.serialize(TOPIC, value));
    }

    private static DeviceStatus status(PresenceStatus status) {
        return switch (status) {
            case ONLINE -> DeviceStatus.online;
            case AWAY -> DeviceStatus.away;
            case BUSY -> DeviceStatus.busy;
            case OFFLINE -> DeviceStatus.offline;
        };
    }
}
