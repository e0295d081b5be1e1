package io.carillon.resolver.presence;

/** The partitions are being moved, or who has one does not answer: ask again. */
public final class NotNowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotNowException(String message) {
        super(message);
    }

    public NotNowException(String message, Throwable cause) {
        super(message, cause);
    }
}
