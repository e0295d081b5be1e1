package io.carillon.gateway.transport.sse;

import io.carillon.gateway.protocol.EncodedFrame;
import io.carillon.gateway.transport.Connection;
import io.carillon.gateway.transport.ConnectionAcceptor;
import io.carillon.gateway.transport.ConnectionListener;
import io.carillon.gateway.transport.SendCompletion;
import java.io.EOFException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A connection that is a stream of server-sent events. Nothing comes back on it, so a write that the peer has taken
 * counts as the answer to a ping. Neither the output nor the listener is called with the lock held.
 */
public final class EventStream implements Connection {

    private static final int OPEN = 0;
    private static final int ABNORMAL = 1006;

    private final EventOutput output;
    private @Nullable ConnectionListener listener;
    private int endedWith = OPEN;
    private boolean writing;
    private boolean commentDue;
    private @Nullable Write waiting;
    private @Nullable Write farewell;

    /** A stream into the given response. */
    public EventStream(EventOutput output) {
        this.output = output;
    }

    /** Begins the response, so that the client learns at once that it was accepted, and hands the stream over. */
    public void open(ConnectionAcceptor acceptor) {
        ping();
        ConnectionListener opened = acceptor.opened(this);
        int ended;
        synchronized (this) {
            ended = endedWith;
            listener = opened;
        }
        if (ended != OPEN) {
            opened.onClosed(ended);
        }
    }

    @Override
    public void send(EncodedFrame frame, SendCompletion completion) {
        boolean over;
        synchronized (this) {
            over = farewell != null || endedWith != OPEN;
            if (!over) {
                waiting = new Write(EventText.event(frame), completion, OPEN);
            }
        }
        if (over) {
            completion.failed(new EOFException("the stream has ended"));
        } else {
            writeOn();
        }
    }

    /** A write under way will tell as much as a comment would. */
    @Override
    public void ping() {
        synchronized (this) {
            commentDue = !writing;
        }
        writeOn();
    }

    @Override
    public void close(int code, String reason) {
        synchronized (this) {
            if (farewell == null) {
                farewell = new Write(EventText.close(code, reason), null, code);
            }
        }
        writeOn();
    }

    @Override
    public void abort() {
        output.cut();
        ended(ABNORMAL);
    }

    private void writeOn() {
        Write next = begin();
        if (next != null) {
            output.write(next.bytes(), new Completion(next));
        }
    }

    private synchronized @Nullable Write begin() {
        if (writing || endedWith != OPEN) {
            return null;
        }
        Write next = waiting;
        waiting = null;
        if (next == null) {
            next = farewell;
        }
        if (next == null && commentDue) {
            next = new Write(EventText.comment(), null, OPEN);
        }
        commentDue = false;
        writing = next != null;
        return next;
    }

    private void written(Write write) {
        ConnectionListener hearing;
        synchronized (this) {
            writing = false;
            hearing = listener;
        }
        if (hearing != null) {
            hearing.onPong();
        }
        write.sent();
        if (write.last() == OPEN) {
            writeOn();
        } else {
            output.end();
            ended(write.last());
        }
    }

    private void ended(int code) {
        ConnectionListener hearing;
        synchronized (this) {
            hearing = endedWith == OPEN ? listener : null;
            endedWith = endedWith == OPEN ? code : endedWith;
        }
        if (hearing != null) {
            hearing.onClosed(code);
        }
    }

    /**
     * Something to write.
     *
     * @param last the code the stream ends with after it; {@link #OPEN} if it goes on
     */
    private record Write(ByteBuffer bytes, @Nullable SendCompletion completion, int last) {
        void sent() {
            if (completion != null) {
                completion.sent();
            }
        }

        void failed(Throwable cause) {
            if (completion != null) {
                completion.failed(cause);
            }
        }
    }

    private final class Completion implements SendCompletion {
        private final Write write;

        Completion(Write write) {
            this.write = write;
        }

        @Override
        public void sent() {
            written(write);
        }

        @Override
        public void failed(Throwable cause) {
            write.failed(cause);
            abort();
        }
    }
}
