package io.carillon.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HandshakeUrlTest {

    private static final URI GATEWAY = URI.create("ws://localhost:8100/socket");
    private static final Optional<Instant> NINE = Optional.of(Instant.parse("2026-11-20T09:00:00Z"));

    @Test
    void without_wishes_it_is_the_gateway_s() {
        assertThat(HandshakeUrl.of(GATEWAY, Optional.empty(), Optional.empty(), Set.of(), Optional.empty()))
                .isEqualTo(GATEWAY);
    }

    @Test
    void all_wishes_are_parameters() {
        assertThat(HandshakeUrl.of(
                        GATEWAY, Optional.of("abc"), Optional.empty(), Set.of("room:a&b"), Optional.of("laptop-7")))
                .hasToString("ws://localhost:8100/socket?cursor=abc&channels=room%3Aa%26b&device=laptop-7");
    }

    @Test
    void a_position_wins_over_a_time() {
        assertThat(HandshakeUrl.of(GATEWAY, Optional.of("abc"), NINE, Set.of(), Optional.empty()))
                .hasToString("ws://localhost:8100/socket?cursor=abc");
        assertThat(HandshakeUrl.of(GATEWAY, Optional.empty(), NINE, Set.of(), Optional.empty()))
                .hasToString("ws://localhost:8100/socket?from=2026-11-20T09%3A00%3A00Z");
    }
}
