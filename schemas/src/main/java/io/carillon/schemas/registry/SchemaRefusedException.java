package io.carillon.schemas.registry;

import org.apache.kafka.common.errors.SerializationException;

/** The registry refused a schema: incompatible with its subject's versions, or invalid. Trying again won't help. */
public final class SchemaRefusedException extends SerializationException {

    private final String subject;

    SchemaRefusedException(String subject, String message) {
        super(message);
        this.subject = subject;
    }

    /** The subject under which the schema was refused. */
    public String subject() {
        return subject;
    }
}
