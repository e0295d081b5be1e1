package io.carillon.gateway.transport.jetty;

import io.carillon.gateway.transport.SendCompletion;
import io.carillon.gateway.transport.sse.EventOutput;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.ee11.servlet.ServletChannel;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The response of a request that Jetty keeps open. It is written below the servlet's output stream, which would keep a
 * buffer for each and take a thread for each write that has to wait.
 *
 * @param async keeps the request open
 */
record JettyEventOutput(ServletChannel channel, Response response, AsyncContext async) implements EventOutput {

    static JettyEventOutput of(HttpServletRequest request, AsyncContext async) {
        ServletChannel channel =
                ServletContextRequest.getServletContextRequest(request).getServletChannel();
        return new JettyEventOutput(channel, channel.getServletContextResponse(), async);
    }

    @Override
    public void write(ByteBuffer bytes, SendCompletion completion) {
        response.write(false, bytes, new CompletionCallback(completion));
    }

    @Override
    public void end() {
        async.complete();
    }

    @Override
    public void cut() {
        channel.abort(new IOException("The gateway cuts the stream"));
    }

    /** @param completion never blocks */
    private record CompletionCallback(SendCompletion completion) implements Callback {
        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }

        @Override
        public void succeeded() {
            completion.sent();
        }

        @Override
        public void failed(Throwable cause) {
            completion.failed(cause);
        }
    }
}
