package io.carillon.localstack.tokens;

/** The token issuer did not give tokens. */
public final class SignInFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SignInFailedException(String message) {
        super(message);
    }

    SignInFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
