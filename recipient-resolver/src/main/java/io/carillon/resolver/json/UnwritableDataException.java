package io.carillon.resolver.json;

/** A value of an event contradicts its logical type, so it has no JSON form. */
public final class UnwritableDataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnwritableDataException(String field, RuntimeException cause) {
        super("field " + field + " has no JSON form: " + cause.getMessage(), cause);
    }
}
