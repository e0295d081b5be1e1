package io.carillon.gateway.transport.jetty;

import io.carillon.gateway.protocol.EncodedFrame;
import io.carillon.gateway.transport.Connection;
import io.carillon.gateway.transport.SendCompletion;
import java.nio.ByteBuffer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/** A connection held by Jetty. */
final class JettyConnection implements Connection {

    private static final ByteBuffer NO_BYTES = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private final Session session;

    JettyConnection(Session session) {
        this.session = session;
    }

    @Override
    public void send(EncodedFrame frame, SendCompletion completion) {
        session.sendText(frame.text(), new CompletionCallback(completion));
    }

    @Override
    public void ping() {
        session.sendPing(NO_BYTES.duplicate(), Callback.NOOP);
    }

    @Override
    public void close(int code, String reason) {
        session.close(code, reason, Callback.NOOP);
    }

    @Override
    public void abort() {
        session.disconnect();
    }

    private record CompletionCallback(SendCompletion completion) implements Callback {
        @Override
        public void succeed() {
            completion.sent();
        }

        @Override
        public void fail(Throwable cause) {
            completion.failed(cause);
        }
    }
}
