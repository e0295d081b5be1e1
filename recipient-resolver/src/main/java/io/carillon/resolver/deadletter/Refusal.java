package io.carillon.resolver.deadletter;

/**
 * A record, or one rule of it, that cannot be processed now or ever.
 *
 * @param detail what is wrong with this record, for people
 */
public record Refusal(DeadLetterReason reason, String detail) {

    /** The refusal an exception stands for; its message becomes the detail. */
    public static Refusal because(DeadLetterReason reason, Exception cause) {
        String message = cause.getMessage();
        return new Refusal(reason, message == null ? cause.getClass().getName() : message);
    }
}
