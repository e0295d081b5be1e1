package io.carillon.resolver.membership;

import io.carillon.resolver.log.LogPosition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Bytes of the membership store. The first byte is a version, so that a later format can read the present one. */
final class StoredMembershipSerde implements Serde<StoredMembership> {

    private static final byte VERSION = 1;
    private static final byte OUTSIDE = 0;
    private static final byte MEMBER = 1;
    private static final byte MEMBER_WITH_ROLE = 2;

    @Override
    public Serializer<StoredMembership> serializer() {
        return (topic, membership) -> membership == null ? null : write(membership);
    }

    @Override
    public Deserializer<StoredMembership> deserializer() {
        return (topic, bytes) -> bytes == null ? null : read(bytes);
    }

    private static byte[] write(StoredMembership membership) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            writeStanding(membership.now(), out);
            writeStanding(membership.before(), out);
            LogPosition changed = membership.changed();
            out.writeUTF(changed.topic());
            out.writeInt(changed.partition());
            out.writeLong(changed.offset());
            out.writeLong(changed.timestamp());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void writeStanding(Standing standing, DataOutputStream out) throws IOException {
        String role = standing.role();
        if (role != null) {
            out.writeByte(MEMBER_WITH_ROLE);
            out.writeUTF(role);
        } else {
            out.writeByte(standing.member() ? MEMBER : OUTSIDE);
        }
    }

    private static StoredMembership read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            byte version = in.readByte();
            if (version != VERSION) {
                throw new SerializationException("membership store entry of unknown version " + version);
            }
            Standing now = readStanding(in);
            Standing before = readStanding(in);
            LogPosition changed = new LogPosition(in.readUTF(), in.readInt(), in.readLong(), in.readLong());
            return new StoredMembership(now, before, changed);
        } catch (IOException e) {
            throw new SerializationException("membership store entry cut short", e);
        }
    }

    private static Standing readStanding(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        @Nullable String role = kind == MEMBER_WITH_ROLE ? in.readUTF() : null;
        return kind == OUTSIDE ? Standing.OUTSIDE : Standing.member(role);
    }
}
