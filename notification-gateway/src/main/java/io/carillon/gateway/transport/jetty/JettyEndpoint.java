package io.carillon.gateway.transport.jetty;

import io.carillon.gateway.transport.ConnectionAcceptor;
import io.carillon.gateway.transport.ConnectionListener;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands Jetty's events of one socket to the gateway. Public because Jetty calls it by method handle. */
public final class JettyEndpoint implements Session.Listener.AutoDemanding {

    private static final Logger LOG = LoggerFactory.getLogger(JettyEndpoint.class);

    private static final int OPEN = 0;

    private @Nullable ConnectionAcceptor acceptor;
    private volatile @Nullable ConnectionListener listener;
    private int closedWith = OPEN;
    private final long maxMessageBytes;

    JettyEndpoint(ConnectionAcceptor acceptor, long maxMessageBytes) {
        this.acceptor = acceptor;
        this.maxMessageBytes = maxMessageBytes;
    }

    @Override
    public void onWebSocketOpen(Session session) {
        session.setIdleTimeout(Duration.ZERO);
        session.setMaxTextMessageSize(maxMessageBytes);
        session.setMaxBinaryMessageSize(maxMessageBytes);
        session.setMaxFrameSize(maxMessageBytes);
        ConnectionAcceptor first = acceptor;
        if (first != null) {
            acceptor = null;
            listen(first.opened(new JettyConnection(session)));
        }
    }

    /** A first frame that can't be written closes the connection while it is still being taken over. */
    private void listen(ConnectionListener opened) {
        int code;
        synchronized (this) {
            code = closedWith;
            listener = opened;
        }
        if (code != OPEN) {
            opened.onClosed(code);
        }
    }

    @Override
    public void onWebSocketText(String message) {
        ConnectionListener current = listener;
        if (current != null) {
            current.onText(message);
        }
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        callback.succeed();
        ConnectionListener current = listener;
        if (current != null) {
            current.onBinary();
        }
    }

    @Override
    public void onWebSocketPong(ByteBuffer payload) {
        ConnectionListener current = listener;
        if (current != null) {
            current.onPong();
        }
    }

    /** A lost peer is everyday life, and {@link #onWebSocketClose} follows with what the gateway needs to know. */
    @Override
    public void onWebSocketError(Throwable cause) {
        LOG.debug("Connection failed", cause);
    }

    @Override
    public void onWebSocketClose(int statusCode, String reason, Callback callback) {
        callback.succeed();
        ConnectionListener current;
        synchronized (this) {
            current = closedWith == OPEN ? listener : null;
            closedWith = statusCode;
        }
        if (current != null) {
            current.onClosed(statusCode);
        }
    }
}
