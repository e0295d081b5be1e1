package io.carillon.resolver.presence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Bytes of the presence store. The first byte is a version, so that a later format can read the present one. */
final class UserPresenceSerde implements Serde<UserPresence> {

    private static final byte VERSION = 1;
    private static final Status[] STATUSES = Status.values();

    @Override
    public Serializer<UserPresence> serializer() {
        return (topic, presence) -> presence == null ? null : write(presence);
    }

    @Override
    public Deserializer<UserPresence> deserializer() {
        return (topic, bytes) -> bytes == null ? null : read(bytes);
    }

    private static byte[] write(UserPresence presence) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeInt(presence.devices().size());
            for (Device device : presence.devices()) {
                writeDevice(device, out);
            }
            Long since = presence.told().since();
            writeView(presence.told().view(), out);
            out.writeBoolean(since != null);
            out.writeLong(since == null ? 0 : since);
            out.writeLong(presence.told().at());
            writeView(presence.before(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void writeDevice(Device device, DataOutputStream out) throws IOException {
        Said said = device.said();
        out.writeUTF(device.id());
        out.writeBoolean(said != null);
        if (said != null) {
            out.writeByte(said.status().ordinal());
            out.writeLong(said.at());
        }
        out.writeInt(device.sessions().size());
        for (Session session : device.sessions()) {
            out.writeUTF(session.id());
            out.writeUTF(session.lease());
            out.writeBoolean(session.leaving());
        }
    }

    private static void writeView(View view, DataOutputStream out) throws IOException {
        out.writeByte(view.status().ordinal());
        out.writeInt(view.devices().size());
        for (String device : view.devices()) {
            out.writeUTF(device);
        }
    }

    private static UserPresence read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            byte version = in.readByte();
            if (version != VERSION) {
                throw new SerializationException("presence store entry of unknown version " + version);
            }
            List<Device> devices = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                devices.add(readDevice(in));
            }
            View view = readView(in);
            boolean ever = in.readBoolean();
            long since = in.readLong();
            Told told = new Told(view, ever ? since : null, in.readLong());
            return new UserPresence(devices, told, readView(in));
        } catch (IOException e) {
            throw new SerializationException("presence store entry cut short", e);
        }
    }

    private static Device readDevice(DataInputStream in) throws IOException {
        String id = in.readUTF();
        @Nullable Said said = in.readBoolean() ? new Said(readStatus(in), in.readLong()) : null;
        List<Session> sessions = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            sessions.add(new Session(in.readUTF(), in.readUTF(), in.readBoolean()));
        }
        return new Device(id, said, sessions);
    }

    private static View readView(DataInputStream in) throws IOException {
        Status status = readStatus(in);
        List<String> devices = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            devices.add(in.readUTF());
        }
        return new View(status, devices);
    }

    private static Status readStatus(DataInputStream in) throws IOException {
        return STATUSES[in.readByte()];
    }
}
