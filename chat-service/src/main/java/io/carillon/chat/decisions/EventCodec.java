package io.carillon.chat.decisions;

import java.nio.ByteBuffer;
import org.apache.avro.specific.SpecificRecord;

/** Turns events into what stands in Kafka, and back. */
public interface EventCodec {

    /**
     * An event's value in Confluent's wire format.
     *
     * @throws org.apache.kafka.common.errors.SerializationException if the registry wasn't asked about its schema and
     *     can't be now
     */
    ByteBuffer close(SpecificRecord event);

    /** The event in a value. */
    SpecificRecord open(ByteBuffer value);
}
