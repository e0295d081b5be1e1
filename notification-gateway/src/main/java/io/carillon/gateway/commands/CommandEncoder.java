package io.carillon.gateway.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.delivery.ClientCommand;
import io.carillon.delivery.CommandAuthority;
import io.carillon.gateway.inbound.Caller;
import io.carillon.gateway.instance.GatewayId;
import io.carillon.schemas.events.EventMetadata;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import tools.jackson.databind.node.ObjectNode;

/** Makes a command the record its service reads (docs/topics.md). Thread-safe if its serializer is. */
final class CommandEncoder {

    private static final String SOURCE = "/carillon/notification-gateway";

    private final Serializer<ClientCommand> serializer;
    private final GatewayId gateway;
    private final InstantSource clock;

    CommandEncoder(Serializer<ClientCommand> serializer, GatewayId gateway, InstantSource clock) {
        this.serializer = serializer;
        this.gateway = gateway;
        this.clock = clock;
    }

    /**
     * The record of a command.
     *
     * @param answerPartition where its answer is to be written
     * @throws org.apache.kafka.common.errors.SerializationException when the schema's id is neither known nor to be had
     */
    ProducerRecord<String, byte[]> encode(OpenCommand command, ObjectNode data, int answerPartition) {
        Instant now = clock.instant();
        Caller caller = command.caller();
        ClientCommand value = ClientCommand.newBuilder()
                .setId(command.id())
                .setType(command.frame().type())
                .setData(ByteBuffer.wrap(data.toString().getBytes(UTF_8)))
                .setUserId(caller.userId())
                .setDisplayName(caller.displayName().orElse(null))
                // The default, but said: of an enum's default Avro's builder makes nothing unless its package is
                // trusted.
                .setAuthority(CommandAuthority.user)
                .setSessionId(caller.sessionId())
                .setDeviceId(caller.deviceId())
                .setGatewayId(gateway.value())
                .setAnswerPartition(answerPartition)
                .setReceivedAt(now)
                .build();
        String topic = command.frame().topic().name();
        var encoded = new ProducerRecord<>(topic, command.scope(), serializer.serialize(topic, value));
        metadata(command, now).writeTo(encoded.headers());
        return encoded;
    }

    private static EventMetadata metadata(OpenCommand command, Instant now) {
        String type = ClientCommand.getClassSchema().getFullName();
        return new EventMetadata(command.id(), type, SOURCE, now, command.scope(), null, TraceIds.newTraceparent());
    }
}
