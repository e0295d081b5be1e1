package io.carillon.gateway.handshake;

import io.carillon.gateway.handshake.HandshakeCheck.Fault;
import io.carillon.gateway.session.Sessions;
import io.carillon.gateway.transport.ConnectionListener;
import io.carillon.gateway.transport.jetty.JettyBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.HttpRequestHandler;

/** {@code POST /events/{session_id}}: passes one client frame to a session (docs/protocol.md, 1.1). */
final class PostedFrameEndpoint implements HttpRequestHandler {

    static final String PATTERN = "/events/*";

    private static final String PREFIX = "/events/";

    private final HandshakeCheck check;
    private final Identities identities;
    private final Sessions sessions;
    private final int maxBytes;
    private final RefusalWriter refusals;

    PostedFrameEndpoint(
            HandshakeCheck check, Identities identities, Sessions sessions, int maxBytes, RefusalWriter refusals) {
        this.check = check;
        this.identities = identities;
        this.sessions = sessions;
        this.maxBytes = maxBytes;
        this.refusals = refusals;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Fault> fault = check.faultOfOrigin(request);
        if (fault.isPresent()) {
            refusals.write(request, response, fault.get().refusal(), fault.get().detail());
            return;
        }
        String sessionId = request.getRequestURI().substring(PREFIX.length());
        Optional<ConnectionListener> session = sessions.inbox(identities.of(request), sessionId);
        if (session.isEmpty()) {
            String detail = "This gateway holds no such session of yours.";
            refusals.write(request, response, Refusal.UNKNOWN_SESSION, detail);
            return;
        }
        JettyBody.read(request, maxBytes, new Passing(request, response, session.get()));
    }

    /** Passes the frame on once it is here. */
    private final class Passing implements JettyBody.Reader {
        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private final ConnectionListener session;

        Passing(HttpServletRequest request, HttpServletResponse response, ConnectionListener session) {
            this.request = request;
            this.response = response;
            this.session = session;
        }

        @Override
        public void read(byte[] body) {
            Utf8.text(body).ifPresentOrElse(session::onText, session::onBinary);
            response.setStatus(HttpServletResponse.SC_ACCEPTED);
        }

        @Override
        public void tooLong() throws IOException {
            String detail = "A frame may have " + maxBytes + " bytes at most.";
            refusals.write(request, response, Refusal.FRAME_TOO_LARGE, detail);
        }
    }
}
