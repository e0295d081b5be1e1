package io.carillon.chat.log;

import io.carillon.chat.decisions.EventCodec;
import io.carillon.schemas.Topics;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/** Events with the schemas' ids in the registry. */
final class RegistryEventCodec implements EventCodec {

    private static final String TOPIC = Topics.CHAT_EVENTS.name();

    private final Serializer<SpecificRecord> serializer;
    private final Deserializer<? extends IndexedRecord> deserializer;

    /** @param deserializer makes generated classes */
    RegistryEventCodec(Serializer<SpecificRecord> serializer, Deserializer<? extends IndexedRecord> deserializer) {
        this.serializer = serializer;
        this.deserializer = deserializer;
    }

    @Override
    public ByteBuffer close(SpecificRecord event) {
        return ByteBuffer.wrap(Objects.requireNonNull(serializer.serialize(TOPIC, event), "only a null has no bytes"));
    }

    @Override
    public SpecificRecord open(ByteBuffer value) {
        byte[] bytes = new byte[value.remaining()];
        value.duplicate().get(bytes);
        return (SpecificRecord) Objects.requireNonNull(deserializer.deserialize(TOPIC, bytes), "an event has a value");
    }
}
