package io.carillon.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Handshakes. */
final class Knock {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient http;
    private final ClientSettings settings;
    private final Delivery delivery;
    private final Subscriptions subscriptions;

    Knock(ClientSettings settings, Delivery delivery, Subscriptions subscriptions) {
        this.http = settings.http();
        this.settings = settings;
        this.delivery = delivery;
        this.subscriptions = subscriptions;
    }

    /**
     * Why nobody opened.
     *
     * @param status of HTTP; 0 if nobody was there
     */
    record Refusal(int status, OptionalLong retryAfterSeconds, String why) {
        Verdict verdict(boolean tokenWasFresh) {
            return status == 0 ? Verdict.AGAIN : Verdict.ofRefusal(status, retryAfterSeconds, tokenWasFresh);
        }
    }

    /** Knocks at a gateway. Either the events begin, or the refusal is told, on any thread. */
    void at(URI gateway, String token, Wire.Events events, Consumer<Refusal> refused) {
        URI address =
                HandshakeUrl.of(gateway, delivery.cursor(), settings.from(), subscriptions.all(), settings.device());
        var _ = http.newWebSocketBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .subprotocols(Wire.SUB_PROTOCOL)
                .buildAsync(address, new Wire(events))
                .whenComplete((socket, problem) -> {
                    if (problem != null) {
                        refused.accept(refusal(problem));
                    }
                });
    }

    private static Refusal refusal(Throwable problem) {
        Throwable cause =
                problem instanceof CompletionException && problem.getCause() != null ? problem.getCause() : problem;
        if (cause instanceof WebSocketHandshakeException handshake && handshake.getResponse() != null) {
            HttpResponse<?> response = handshake.getResponse();
            int status = response.statusCode();
            return new Refusal(status, retryAfter(response), "The handshake was refused with " + status);
        }
        return new Refusal(0, OptionalLong.empty(), "The gateway can't be reached: " + cause);
    }

    /** Only the number of seconds is understood, which is what the gateway sends; a proxy's date counts as nothing. */
    private static OptionalLong retryAfter(HttpResponse<?> response) {
        return response.headers().firstValue("Retry-After").stream()
                .filter(value -> value.matches("\\d{1,6}"))
                .mapToLong(Long::parseLong)
                .findFirst();
    }
}
