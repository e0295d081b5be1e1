package io.carillon.gateway.handshake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginRuleTest {

    private static final String HOST = "gateway.example.org";

    private final OriginRule rule = new OriginRule(List.of("https://app.example.org", "http://localhost:*"));

    @ParameterizedTest
    @CsvSource({
        "https://gateway.example.org, true",
        "https://app.example.org, true",
        "HTTPS://APP.EXAMPLE.ORG, true",
        "http://localhost:3000, true",
        "http://localhost, true",
        "https://app.example.org.evil.example, false",
        "https://evil.example, false",
        "http://app.example.org, false",
        "https://gateway.example.org:8443, false",
        "http://localhost:3000.evil.example, false",
        "http://localhost.evil.example, false",
        "null, false",
        "not a uri, false",
        "'', false"
    })
    void pages_of_the_own_host_and_of_configured_origins_may_connect(String origin, boolean allowed) {
        assertThat(rule.allows(origin, HOST)).isEqualTo(allowed);
    }

    @Test
    void clients_without_an_origin_may_connect() {
        assertThat(rule.allows(null, HOST)).isTrue();
    }

    @Test
    void with_nothing_configured_only_the_own_host_may_connect() {
        OriginRule own = new OriginRule(List.of());

        assertThat(own.allows("http://127.0.0.1:8100", "127.0.0.1:8100")).isTrue();
        assertThat(own.allows("https://app.example.org", "127.0.0.1:8100")).isFalse();
        assertThat(own.allows("https://app.example.org", null)).isFalse();
    }
}
