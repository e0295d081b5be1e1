package io.carillon.gateway.handshake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** Whether a request that carries a good token may become a connection at all. */
final class HandshakeCheck {

    private static final String SUPPORTED_VERSION = "13";

    private final OriginRule origins;

    HandshakeCheck(OriginRule origins) {
        this.origins = origins;
    }

    /** What is wrong with a request. */
    record Fault(Refusal refusal, String detail) {}

    /** Whether pages of its origin may connect. */
    Optional<Fault> faultOfOrigin(HttpServletRequest request) {
        if (!origins.allows(request.getHeader(HttpHeaders.ORIGIN), request.getHeader(HttpHeaders.HOST))) {
            return Optional.of(new Fault(Refusal.ORIGIN_NOT_ALLOWED, "Pages of this origin may not connect."));
        }
        return Optional.empty();
    }

    /** Whether it may become a WebSocket. */
    Optional<Fault> faultOfSocket(HttpServletRequest request) {
        Optional<Fault> faultOfOrigin = faultOfOrigin(request);
        if (faultOfOrigin.isPresent()) {
            return faultOfOrigin;
        }
        if (!isUpgrade(request)) {
            return bad("This is a WebSocket endpoint: send an upgrade request of version 13.");
        }
        if (!SubProtocols.of(request).offersOurs()) {
            return bad("Offer the sub-protocol " + SubProtocols.CARILLON_V1 + ".");
        }
        return Optional.empty();
    }

    private static boolean isUpgrade(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))
                && SUPPORTED_VERSION.equals(request.getHeader("Sec-WebSocket-Version"))
                && request.getHeader("Sec-WebSocket-Key") != null;
    }

    private static Optional<Fault> bad(String detail) {
        return Optional.of(new Fault(Refusal.BAD_HANDSHAKE, detail));
    }
}
