package io.carillon.schemas;

/** The topics in Kafka are not as the platform needs them, or Kafka could not be asked; the message says which. */
public final class TopicSetupException extends RuntimeException {

    TopicSetupException(String message) {
        super(message);
    }

    TopicSetupException(String message, Throwable cause) {
        super(message, cause);
    }
}
