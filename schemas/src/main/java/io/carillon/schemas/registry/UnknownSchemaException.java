package io.carillon.schemas.registry;

import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** The registry does not have the schema, or what it has is no Avro schema. */
public final class UnknownSchemaException extends SerializationException {

    UnknownSchemaException(String message) {
        super(message);
    }

    UnknownSchemaException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
