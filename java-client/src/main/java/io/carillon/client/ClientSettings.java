package io.carillon.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a client was built with. */
record ClientSettings(
        List<URI> gateways,
        TokenSupplier tokens,
        HttpClient http,
        Optional<String> device,
        Set<String> channels,
        Optional<String> cursor,
        Optional<Instant> from,
        CursorStore store,
        Map<String, FrameListener> listeners,
        FrameListener others,
        StateListener states,
        Backoff backoff,
        Duration answerTimeout,
        Duration silence,
        int rememberedIds) {}
