package io.carillon.benchmarks.harness;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A client's socket that hands each whole text message, with the moment it was complete, to its reader. */
public final class ListeningSocket implements WebSocket.Listener {
    private static final Duration HANDSHAKE_LIMIT = Duration.ofSeconds(30);

    private final Reader reader;
    private final StringBuilder message = new StringBuilder();

    /** Takes what arrives, on the HTTP client's threads. */
    @FunctionalInterface
    public interface Reader {
        /**
         * Called once for each text message, in order.
         *
         * @param received the {@link System#nanoTime()} at which its last part arrived
         */
        void read(String text, long received);
    }

    private ListeningSocket(Reader reader) {
        this.reader = reader;
    }

    /** Connects to a gateway as the user of the token; the stage fails when the handshake is refused. */
    public static CompletableFuture<WebSocket> open(HttpClient client, URI uri, String token, Reader reader) {
        return client.newWebSocketBuilder()
                .connectTimeout(HANDSHAKE_LIMIT)
                .subprotocols("carillon.v1")
                .header("Authorization", "Bearer " + token)
                .buildAsync(uri, new ListeningSocket(reader));
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        long received = System.nanoTime();
        message.append(part);
        if (last) {
            String text = message.toString();
            message.setLength(0);
            reader.read(text, received);
        }
        socket.request(1);
        return null;
    }
}
