package io.carillon.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Describes a client. Everything but the gateway and the tokens has a default. Not thread-safe. */
public final class ClientBuilder {

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));
    private static final int REMEMBERED_IDS = 1_000;

    /** Longer than the gateway waits for a service (10 s), so that its own word comes first. */
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(15);

    /** The gateway pings after 25 s of silence. */
    private static final Duration SILENCE = Duration.ofSeconds(75);

    private final List<URI> gateways = new ArrayList<>();
    private final TokenSupplier tokens;
    private final Map<String, FrameListener> listeners = new HashMap<>();
    private final Set<String> channels = new LinkedHashSet<>();
    private FrameListener others = frame -> {};
    private StateListener states = state -> {};
    private CursorStore store = CursorStore.NONE;
    private Duration answerTimeout = ANSWER_TIMEOUT;
    private Duration silence = SILENCE;
    private Backoff backoff = BACKOFF;
    private int rememberedIds = REMEMBERED_IDS;
    private @Nullable HttpClient http;
    private @Nullable String device;
    private @Nullable String cursor;
    private @Nullable Instant from;

    ClientBuilder(URI gateway, TokenSupplier tokens) {
        this.gateways.add(gateway);
        this.tokens = tokens;
    }

    /** Another gateway of the same platform: they are tried in turn. Not needed behind a load balancer. */
    public ClientBuilder or(URI gateway) {
        gateways.add(gateway);
        return this;
    }

    /** Which of the user's devices this is: 1 to 64 of {@code A-Z a-z 0-9 . _ -}. By default each session is its own. */
    public ClientBuilder device(String id) {
        device = id;
        return this;
    }

    /** Channels to subscribe to from the first frame on, for example {@code room:general}. */
    public ClientBuilder channels(String... names) {
        channels.addAll(List.of(names));
        return this;
    }

    /** Begins after this position instead of now. It wins over the store's. */
    public ClientBuilder cursor(String position) {
        cursor = position;
        return this;
    }

    /** Begins with what the user was told since a time, if there is no position. */
    public ClientBuilder from(Instant time) {
        from = time;
        return this;
    }

    /** Keeps the position over restarts. */
    public ClientBuilder store(CursorStore kept) {
        store = kept;
        return this;
    }

    /** Who hears frames of a type. */
    public ClientBuilder on(String type, FrameListener listener) {
        listeners.put(type, listener);
        return this;
    }

    /** Who hears all other frames, those about the connection itself included, but no answers. */
    public ClientBuilder onOthers(FrameListener listener) {
        others = listener;
        return this;
    }

    /** Who hears how the connection fares. */
    public ClientBuilder onState(StateListener listener) {
        states = listener;
        return this;
    }

    /** How long an answer may take, times without connection included. */
    public ClientBuilder answerTimeout(Duration longest) {
        answerTimeout = longest;
        return this;
    }

    /**
     * How long to wait before connecting again: anything up to a bound that doubles with each failure.
     *
     * @param first the bound after the first failure
     * @param longest the bound after many
     */
    public ClientBuilder backoff(Duration first, Duration longest) {
        backoff = new Backoff(first, longest);
        return this;
    }

    /** How long the gateway may be silent, pings included, before the connection counts as lost. */
    public ClientBuilder silence(Duration longest) {
        silence = longest;
        return this;
    }

    /** How many notifications are remembered, to tell one that comes again. */
    public ClientBuilder rememberedIds(int most) {
        rememberedIds = most;
        return this;
    }

    /** The HTTP client to connect with, for example for its certificates or its proxy. */
    public ClientBuilder http(HttpClient client) {
        http = client;
        return this;
    }

    /** Makes the client and lets it connect. */
    public CarillonClient open() {
        CarillonClient client = new CarillonClient(new ClientSettings(
                List.copyOf(gateways),
                tokens,
                http == null ? HttpClient.newHttpClient() : http,
                Optional.ofNullable(device),
                Set.copyOf(channels),
                Optional.ofNullable(cursor),
                Optional.ofNullable(from),
                store,
                Map.copyOf(listeners),
                others,
                states,
                backoff,
                answerTimeout,
                silence,
                rememberedIds));
        client.open();
        return client;
    }
}
