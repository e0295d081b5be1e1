package io.carillon.client;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One WebSocket. Sends one message after the other, and reads the next when the last has been dealt with. */
final class Wire implements WebSocket.Listener {

    static final String SUB_PROTOCOL = "carillon.v1";

    private static final int NORMAL = 1000;
    private static final int BROKEN = 1006;

    /** Hears what happens on a wire. Called on the wire's threads. */
    interface Events {
        /** It is open. */
        void opened(Wire wire);

        /** A whole message; the next one is read after {@link Wire#readOn}. */
        void text(Wire wire, String message);

        /** The gateway pinged. */
        void pinged(Wire wire);

        /** It has ended. May be called more than once. */
        void ended(Wire wire, int code, String reason);
    }

    private final Events events;
    private final StringBuilder partial = new StringBuilder();
    private CompletableFuture<?> lastSend = CompletableFuture.completedFuture(null);
    private volatile @Nullable WebSocket socket;

    Wire(Events events) {
        this.events = events;
    }

    /** Sends a message after those before it. Called by one thread. */
    void send(String message) {
        WebSocket open = socket;
        if (open != null) {
            lastSend = lastSend.thenCompose(before -> open.sendText(message, true));
            var _ = lastSend.exceptionally(problem -> {
                events.ended(this, BROKEN, String.valueOf(problem.getMessage()));
                return null;
            });
        }
    }

    void readOn() {
        WebSocket open = socket;
        if (open != null) {
            open.request(1);
        }
    }

    /** Says goodbye after what has been sent, and does not wait for the answer. */
    void close() {
        WebSocket open = socket;
        if (open != null) {
            var _ = lastSend.thenCompose(before -> open.sendClose(NORMAL, ""))
                    .whenComplete((sent, problem) -> open.abort());
        }
    }

    void abort() {
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
    }

    @Override
    public void onOpen(WebSocket opened) {
        socket = opened;
        events.opened(this);
        opened.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        partial.append(part);
        if (last) {
            String message = partial.toString();
            partial.setLength(0);
            events.text(this, message);
        } else {
            from.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        events.pinged(this);
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        events.ended(this, code, reason);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable problem) {
        events.ended(this, BROKEN, String.valueOf(problem.getMessage()));
    }
}
