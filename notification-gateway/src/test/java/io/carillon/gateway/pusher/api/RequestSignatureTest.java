package io.carillon.gateway.pusher.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.config.PusherApp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The worked example of Pusher's HTTP API reference. */
class RequestSignatureTest {

    private static final PusherApp APP = new Binder(new MapConfigurationPropertySource(
                    Map.of("app.id", "3", "app.key", "278d425bdf160c739803", "app.secret", "7ad3773142a6692b25b8")))
            .bindOrCreate("app", PusherApp.class);
    private static final String BODY =
            "{\"name\":\"foo\",\"channels\":[\"project-3\"],\"data\":\"{\\\"some\\\":\\\"data\\\"}\"}";
    private static final Instant THEN = Instant.ofEpochSecond(1_353_088_179);
    private static final Map<String, String> QUERY = Map.of(
            "auth_key", "278d425bdf160c739803",
            "auth_timestamp", "1353088179",
            "auth_version", "1.0",
            "body_md5", "ec365a775a4cd0599faeb73354201b6f",
            "auth_signature", "da454824c97ba181a32ccc17a72625ba02771f50b50e1e7430e47a1f3f457e6c");

    @Test
    void the_example_is_accepted_for_ten_minutes() {
        assertThat(fault(QUERY, BODY, THEN)).isEmpty();
        assertThat(fault(QUERY, BODY, THEN.plus(Duration.ofSeconds(600)))).isEmpty();
        assertThat(fault(QUERY, BODY, THEN.plus(Duration.ofSeconds(601))))
                .hasValueSatisfying(why -> assertThat(why).startsWith("auth_timestamp"));
        assertThat(fault(QUERY, BODY, THEN.minus(Duration.ofSeconds(601)))).isPresent();
    }

    @Test
    void whatever_is_changed_is_noticed() {
        assertThat(fault(QUERY, BODY + " ", THEN))
                .hasValueSatisfying(why -> assertThat(why).startsWith("body_md5"));
        assertThat(fault(with("auth_key", "other"), BODY, THEN)).isPresent();
        assertThat(fault(with("auth_version", "2.0"), BODY, THEN)).isPresent();
        assertThat(fault(with("auth_timestamp", "yesterday"), BODY, THEN)).isPresent();
        assertThat(fault(with("info", "user_count"), BODY, THEN)).contains("auth_signature is wrong.");
        assertThat(fault(with("auth_signature", ""), BODY, THEN)).contains("auth_signature is wrong.");
    }

    private static Optional<String> fault(Map<String, String> query, String body, Instant now) {
        return RequestSignature.fault(APP, "POST", "/apps/3/events", query, body.getBytes(UTF_8), now);
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> changed = new HashMap<>(QUERY);
        changed.put(name, value);
        return changed;
    }
}
