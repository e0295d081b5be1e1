package io.carillon.schemas.registry;

import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** The registry does not answer, or not as a registry does. The record may be fine: worth trying again later. */
public final class RegistryUnavailableException extends SerializationException {

    RegistryUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
