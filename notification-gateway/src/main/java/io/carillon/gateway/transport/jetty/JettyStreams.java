package io.carillon.gateway.transport.jetty;

import io.carillon.gateway.transport.ConnectionAcceptor;
import io.carillon.gateway.transport.sse.EventStream;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Turns an accepted HTTP request into a stream of server-sent events. */
public final class JettyStreams {

    private static final long NEVER = 0;

    private JettyStreams() {}

    /** Answers the request with 200 and a stream that lasts until one side ends it. */
    public static void open(HttpServletRequest request, HttpServletResponse response, ConnectionAcceptor acceptor) {
        HttpServletRequest inner = Innermost.of(request);
        AsyncContext async = inner.startAsync();
        async.setTimeout(NEVER);
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("text/event-stream");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        new EventStream(JettyEventOutput.of(inner, async)).open(acceptor);
    }
}
