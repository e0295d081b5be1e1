package io.carillon.schemas.registry;

import org.apache.kafka.common.errors.SerializationException;

/** A payload does not begin as Confluent's wire format does. */
public final class NotWireFormatException extends SerializationException {

    NotWireFormatException(String message) {
        super(message);
    }
}
