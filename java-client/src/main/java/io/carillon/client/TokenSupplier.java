package io.carillon.client;

/** Gives access tokens. Called on a thread of its own, so it may wait for an issuer. */
@FunctionalInterface
public interface TokenSupplier {

    /**
     * An access token.
     *
     * @param fresh whether the last one has ended, ends soon or was not accepted, so that it would be of no use
     * @throws Exception if there is none now; it is asked again later
     */
    String token(boolean fresh) throws Exception;
}
