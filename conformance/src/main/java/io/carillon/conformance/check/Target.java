package io.carillon.conformance.check;

import java.net.URI;
import java.util.Optional;

/**
 * What is checked.
 *
 * @param socket for example {@code ws://localhost:8100/socket}
 * @param token a good token of any user
 * @param otherToken one of another user, for what one user alone can't show
 * @param family the base of family-service, to cause notifications
 * @param connections how many a user may have at once; 0 not to find out
 */
public record Target(URI socket, String token, Optional<String> otherToken, Optional<URI> family, int connections) {

    /** The same gateway over HTTP. */
    URI http(String path) {
        String scheme = "wss".equals(socket.getScheme()) ? "https" : "http";
        return URI.create(scheme + "://" + socket.getAuthority() + path);
    }
}
