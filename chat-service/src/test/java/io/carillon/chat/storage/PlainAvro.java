package io.carillon.chat.storage;

import io.carillon.chat.decisions.EventCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions.TimestampMillisConversion;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** Turns events into bytes without a registry: the name of the class, and Avro's binary form. */
final class PlainAvro implements EventCodec {

    private static final Generated MODEL = new Generated();

    @Override
    public ByteBuffer close(SpecificRecord event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(event.getClass().getName());
            var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            new SpecificDatumWriter<SpecificRecord>(event.getSchema(), MODEL).write(event, encoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ByteBuffer.wrap(bytes.toByteArray());
    }

    @Override
    public SpecificRecord open(ByteBuffer value) {
        byte[] bytes = new byte[value.remaining()];
        value.get(bytes);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Schema schema = MODEL.getSchema(Generated.named(in.readUTF()));
            var decoder = DecoderFactory.get().directBinaryDecoder(in, null);
            return new SpecificDatumReader<SpecificRecord>(schema, schema, MODEL).read(null, decoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without Avro's list of trusted packages, which is one for the whole JVM. */
    private static final class Generated extends SpecificData {

        private Generated() {
            addLogicalTypeConversion(new TimestampMillisConversion());
        }

        @Override
        public Class<?> getClass(Schema schema) {
            return schema.getType() == Schema.Type.RECORD ? named(getClassName(schema)) : super.getClass(schema);
        }

        private static Class<?> named(String name) {
            try {
                return Class.forName(name);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
