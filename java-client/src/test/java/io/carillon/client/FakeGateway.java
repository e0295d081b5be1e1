package io.carillon.client;

import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** Opens every socket it is asked for, says that it is ready, and then what a test says. */
final class FakeGateway extends HttpClient {

    private static final String READY =
            "{\"type\":\"connection.ready\",\"data\":{\"session_id\":\"ses_1\",\"user_id\":\"user_1\",\"cursor\":\"c0\"}}";

    private final List<Session> sessions = new CopyOnWriteArrayList<>();

    /** One connection. */
    record Session(URI address, WebSocket.Listener listener, RecordingSocket socket) {

        /** What the client has sent. */
        List<String> frames() {
            return socket.texts();
        }

        void say(String frame) {
            var _ = listener.onText(socket, frame, true);
        }

        void vanish() {
            var _ = listener.onClose(socket, 1006, "");
        }
    }

    List<Session> sessions() {
        return sessions;
    }

    @Override
    public WebSocket.Builder newWebSocketBuilder() {
        return new Builder();
    }

    private final class Builder implements WebSocket.Builder {

        @Override
        public WebSocket.Builder header(String name, String value) {
            return this;
        }

        @Override
        public WebSocket.Builder connectTimeout(Duration timeout) {
            return this;
        }

        @Override
        public WebSocket.Builder subprotocols(String mostPreferred, String... lesserPreferred) {
            return this;
        }

        @Override
        public CompletableFuture<WebSocket> buildAsync(URI uri, WebSocket.Listener listener) {
            var session = new Session(uri, listener, new RecordingSocket());
            listener.onOpen(session.socket());
            session.say(READY);
            sessions.add(session);
            return CompletableFuture.completedFuture(session.socket());
        }
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return Optional.empty();
    }

    @Override
    public Redirect followRedirects() {
        return Redirect.NEVER;
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return Optional.empty();
    }

    @Override
    public SSLContext sslContext() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SSLParameters sslParameters() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return Optional.empty();
    }

    @Override
    public Version version() {
        return Version.HTTP_1_1;
    }

    @Override
    public Optional<Executor> executor() {
        return Optional.empty();
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request,
            HttpResponse.BodyHandler<T> handler,
            HttpResponse.PushPromiseHandler<T> pushPromiseHandler) {
        throw new UnsupportedOperationException();
    }
}
