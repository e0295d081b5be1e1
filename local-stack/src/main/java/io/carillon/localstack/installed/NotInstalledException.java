package io.carillon.localstack.installed;

/** Something that must be on this machine is not. The message says what, and how to get it. */
public final class NotInstalledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Something is missing.
     *
     * @param message what, and how to get it
     */
    public NotInstalledException(String message) {
        super(message);
    }
}
