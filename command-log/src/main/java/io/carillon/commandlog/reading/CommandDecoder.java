package io.carillon.commandlog.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.commandlog.Asker;
import io.carillon.commandlog.Command;
import io.carillon.commandlog.CommandDecider;
import io.carillon.commandlog.ReturnAddress;
import io.carillon.delivery.ClientCommand;
import io.carillon.schemas.events.EventMetadata;
import io.carillon.schemas.registry.NotWireFormatException;
import io.carillon.schemas.registry.RegistryUnavailableException;
import io.carillon.schemas.registry.UnknownSchemaException;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads commands. Thread-safe. */
final class CommandDecoder {

    private static final JsonMapper JSON = new JsonMapper();

    private final Deserializer<? extends IndexedRecord> values;
    private final CommandDecider decider;

    CommandDecoder(Deserializer<? extends IndexedRecord> values, CommandDecider decider) {
        this.values = values;
        this.decider = decider;
    }

    /**
     * Reads one record.
     *
     * @throws RegistryUnavailableException when it may be readable later
     */
    Decoding decode(ConsumerRecord<byte[], byte[]> entry) {
        if (entry.value() == null) {
            return unreadable(DeadLetterReason.NOT_WIRE_FORMAT, "The record has no value.");
        }
        if (entry.key() == null || entry.key().length == 0) {
            return unreadable(DeadLetterReason.KEY_MISSING, "The record has no key: it should be the scope.");
        }
        try {
            return checked(entry, values.deserialize(entry.topic(), entry.value()));
        } catch (RegistryUnavailableException e) {
            throw e;
        } catch (NotWireFormatException e) {
            return unreadable(DeadLetterReason.NOT_WIRE_FORMAT, text(e));
        } catch (UnknownSchemaException e) {
            return unreadable(DeadLetterReason.UNKNOWN_SCHEMA, text(e));
        } catch (SerializationException e) {
            return unreadable(DeadLetterReason.NOT_A_COMMAND, text(e));
        }
    }

    private Decoding checked(ConsumerRecord<byte[], byte[]> entry, @Nullable IndexedRecord value) {
        if (!(value instanceof ClientCommand said)) {
            return unreadable(DeadLetterReason.NOT_A_COMMAND, "The record is not a ClientCommand.");
        }
        if (!decider.knows(said.getType())) {
            return unreadable(DeadLetterReason.UNKNOWN_COMMAND, "There is no type of commands " + said.getType() + ".");
        }
        try {
            JsonNode data =
                    JSON.readTree(UTF_8.decode(said.getData().duplicate()).toString());
            return data instanceof ObjectNode object
                    ? new Decoding.Read(command(entry, said, object))
                    : unreadable(DeadLetterReason.DATA_NOT_JSON, "The command's data is not a JSON object.");
        } catch (JacksonException e) {
            return unreadable(DeadLetterReason.DATA_NOT_JSON, text(e));
        }
    }

    private static Command command(ConsumerRecord<byte[], byte[]> entry, ClientCommand said, ObjectNode data) {
        String name = said.getDisplayName();
        return new Command(
                said.getId(),
                said.getType(),
                new String(entry.key(), UTF_8),
                new Asker(said.getUserId(), name == null ? said.getUserId() : name, authority(said)),
                data,
                said.getReceivedAt(),
                new ReturnAddress(said.getSessionId(), said.getGatewayId(), said.getAnswerPartition()),
                traceparent(entry));
    }

    private static Asker.Authority authority(ClientCommand said) {
        return switch (said.getAuthority()) {
            case user -> Asker.Authority.USER;
            case service -> Asker.Authority.SERVICE;
            case system_admin -> Asker.Authority.SYSTEM_ADMIN;
        };
    }

    private static @Nullable String traceparent(ConsumerRecord<byte[], byte[]> entry) {
        Header header = entry.headers().lastHeader(EventMetadata.TRACEPARENT_HEADER);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    private static Decoding unreadable(DeadLetterReason reason, String detail) {
        return new Decoding.Unreadable(reason, detail);
    }

    private static String text(Exception e) {
        return String.valueOf(e.getMessage());
    }
}
