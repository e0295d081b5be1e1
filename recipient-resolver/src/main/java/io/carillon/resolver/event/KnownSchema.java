package io.carillon.resolver.event;

import io.carillon.resolver.deadletter.DeadLetterReason;
import io.carillon.resolver.deadletter.Refusal;
import io.carillon.schemas.registry.WireFormat;
import io.carillon.schemas.rules.InvalidRulesException;
import io.carillon.schemas.rules.RoutingRules;
import java.io.IOException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;

/** A writer's schema that was looked up: with its reader and rules, or with what is wrong with it. */
sealed interface KnownSchema {

    Decoding decode(byte[] value);

    static KnownSchema of(Schema schema, int id) {
        String origin = "schema " + id;
        if (schema.getType() != Schema.Type.RECORD) {
            return new Unusable(new Refusal(
                    DeadLetterReason.UNDECODABLE, origin + " is of type " + schema.getType() + ", events are records"));
        }
        try {
            return new Usable(new GenericDatumReader<>(schema), RoutingRules.parse(schema, origin));
        } catch (InvalidRulesException e) {
            return new Unusable(Refusal.because(DeadLetterReason.INVALID_RULES, e));
        }
    }

    /** Its records can be read. */
    record Usable(GenericDatumReader<IndexedRecord> reader, RoutingRules rules) implements KnownSchema {

        @Override
        public Decoding decode(byte[] value) {
            int start = WireFormat.HEADER_LENGTH;
            BinaryDecoder bytes = DecoderFactory.get().binaryDecoder(value, start, value.length - start, null);
            try {
                IndexedRecord payload = reader.read(null, bytes);
                return bytes.isEnd()
                        ? new Decoding.Decoded(payload, rules)
                        : refused(new IOException("bytes are left after the record"));
            } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException e) {
                return refused(e);
            } catch (UnsupportedOperationException e) {
                // Avro's word for lengths beyond two gigabytes.
                return refused(e);
            } catch (StackOverflowError e) {
                // A record of a recursive type, nested deeper than a thread can follow.
                return refused(new IOException("nested too deeply", e));
            }
        }

        private Decoding refused(Exception cause) {
            String detail = "the bytes do not fit the schema " + rules.schemaName() + ": " + cause;
            return new Decoding.Refused(new Refusal(DeadLetterReason.UNDECODABLE, detail));
        }
    }

    /** None of its records can be routed. */
    record Unusable(Refusal refusal) implements KnownSchema {

        @Override
        public Decoding decode(byte[] value) {
            return new Decoding.Refused(refusal);
        }
    }
}
