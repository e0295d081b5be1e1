package io.carillon.launcher.story;

import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts the parts of text messages together and passes them on as frames. */
final class SocketListener implements WebSocket.Listener {

    private static final int BROKEN = 1006;

    private final StringBuilder message = new StringBuilder();
    private final Consumer<Frame> frames;
    private final CompletableFuture<Integer> closed;

    SocketListener(Consumer<Frame> frames, CompletableFuture<Integer> closed) {
        this.frames = frames;
        this.closed = closed;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        message.append(part);
        if (last) {
            String text = message.toString();
            message.setLength(0);
            frames.accept(Frame.parse(text, System.nanoTime()));
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        closed.complete(BROKEN);
    }
}
