package io.carillon.chat.decisions;

import java.nio.ByteBuffer;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/**
 * An event as it stands in Kafka, to the byte, whenever it is written.
 *
 * @param record what it says
 * @param headers CloudEvents' attributes, its id and sequence among them
 * @param value in Confluent's wire format
 */
public record SealedEvent(SpecificRecord record, Map<String, String> headers, ByteBuffer value) {

    public SealedEvent {
        headers = Map.copyOf(headers);
    }
}
