package io.carillon.gateway.handshake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What a client offers in {@code Sec-WebSocket-Protocol}: protocols, and for browsers the token, which they can put
 * nowhere else.
 */
record SubProtocols(List<String> offered) {

    static final String CARILLON_V1 = "carillon.v1";

    private static final String HEADER = "Sec-WebSocket-Protocol";
    private static final String BEARER = "bearer.";

    static SubProtocols of(HttpServletRequest request) {
        return new SubProtocols(Collections.list(request.getHeaders(HEADER)).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList());
    }

    boolean offersOurs() {
        return offered.contains(CARILLON_V1);
    }

    /** The tokens among the entries. */
    List<String> tokens() {
        return offered.stream()
                .filter(entry -> entry.startsWith(BEARER))
                .map(entry -> entry.substring(BEARER.length()))
                .toList();
    }
}
