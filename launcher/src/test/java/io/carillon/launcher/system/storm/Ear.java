package io.carillon.launcher.system.storm;

import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One connection's incoming side: puts texts together, and says once that it has ended. */
final class Ear implements WebSocket.Listener {

    private static final JsonMapper JSON = new JsonMapper();

    private final StringBuilder text = new StringBuilder();
    private final AtomicBoolean over = new AtomicBoolean();
    private final BiConsumer<WebSocket, JsonNode> frames;
    private final Runnable ended;

    Ear(BiConsumer<WebSocket, JsonNode> frames, Runnable ended) {
        this.frames = frames;
        this.ended = ended;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            var frame = JSON.readTree(text.toString());
            text.setLength(0);
            frames.accept(socket, frame);
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        end();
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        end();
    }

    private void end() {
        if (over.compareAndSet(false, true)) {
            ended.run();
        }
    }
}
