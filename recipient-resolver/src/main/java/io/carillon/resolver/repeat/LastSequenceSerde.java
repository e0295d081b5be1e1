package io.carillon.resolver.repeat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** Bytes of the store of last sequences. The first byte is a version, so that a later format can read this one. */
final class LastSequenceSerde implements Serde<LastSequence> {

    private static final byte VERSION = 1;

    @Override
    public Serializer<LastSequence> serializer() {
        return (topic, last) -> last == null ? null : write(last);
    }

    @Override
    public Deserializer<LastSequence> deserializer() {
        return (topic, bytes) -> bytes == null ? null : read(ByteBuffer.wrap(bytes));
    }

    private static byte[] write(LastSequence last) {
        byte[] number = last.sequence().number().toByteArray();
        ByteBuffer bytes = ByteBuffer.allocate(
                2 + number.length + Long.BYTES + last.repeats().size() * Long.BYTES);
        bytes.put(VERSION).put((byte) number.length).put(number).putLong(last.offset());
        last.repeats().forEach(bytes::putLong);
        return bytes.array();
    }

    private static LastSequence read(ByteBuffer bytes) {
        byte version = bytes.get();
        if (version != VERSION) {
            throw new SerializationException("last-sequence entry of unknown version " + version);
        }
        byte[] number = new byte[bytes.get()];
        bytes.get(number);
        long offset = bytes.getLong();
        List<Long> repeats = new ArrayList<>();
        while (bytes.hasRemaining()) {
            repeats.add(bytes.getLong());
        }
        return new LastSequence(new Sequence(new BigInteger(number)), offset, List.copyOf(repeats));
    }
}
