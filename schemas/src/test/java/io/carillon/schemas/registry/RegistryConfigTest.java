package io.carillon.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryConfigTest {

    private static final String URL = "schema.registry.url";

    @Test
    void everything_but_the_url_has_a_default() {
        RegistryConfig config = RegistryConfig.from(Map.of(URL, "http://localhost:8081/apis/ccompat/v7/"));

        assertThat(config.urls()).containsExactly(URI.create("http://localhost:8081/apis/ccompat/v7"));
        assertThat(config.autoRegister()).isTrue();
        assertThat(config.specificReader()).isFalse();
        assertThat(config.subjects()).isEqualTo(SubjectNaming.TOPIC_RECORD);
        assertThat(config.basicAuth()).isEmpty();
        assertThat(config.patience().total()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void keys_may_be_texts_as_in_a_properties_file() {
        RegistryConfig config = RegistryConfig.from(Map.of(
                URL,
                "http://one:8081, http://two:8081",
                "auto.register.schemas",
                "false",
                "specific.avro.reader",
                "true",
                "value.subject.name.strategy",
                "io.confluent.kafka.serializers.subject.RecordNameStrategy"));

        assertThat(config.urls()).containsExactly(URI.create("http://one:8081"), URI.create("http://two:8081"));
        assertThat(config.autoRegister()).isFalse();
        assertThat(config.specificReader()).isTrue();
        assertThat(config.subjects()).isEqualTo(SubjectNaming.RECORD);
    }

    @Test
    void credentials_in_the_url_are_used_and_taken_out_of_it() {
        RegistryConfig config = RegistryConfig.from(Map.of(URL, "https://me:p%40ss@registry.example.org"));

        assertThat(config.basicAuth()).contains(new BasicAuth("me", "p@ss"));
        assertThat(config.urls()).containsExactly(URI.create("https://registry.example.org"));
        assertThat(config.toString()).doesNotContain("p@ss", "p%40ss");
    }

    @Test
    void a_password_may_hold_a_colon() {
        RegistryConfig config = RegistryConfig.from(Map.of(URL, "http://localhost", "basic.auth.user.info", "me:a:b"));

        assertThat(config.basicAuth()).contains(new BasicAuth("me", "a:b"));
    }

    /** Each line: a key, a wrong value, and what the error must say. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            schema.registry.url              | localhost:8081 | schema.registry.url must hold URLs
            schema.registry.url              | http://a b     | schema.registry.url must hold URLs
            value.subject.name.strategy      | MyStrategy     | must be TopicRecordNameStrategy, RecordNameStrategy
            basic.auth.credentials.source    | SASL_INHERIT   | must be USER_INFO or URL
            basic.auth.credentials.source    | USER_INFO      | basic.auth.user.info must be set
            basic.auth.user.info             | s3cret         | basic.auth.user.info must be user:password
            schema.registry.total.timeout.ms | 0              | at least 1
            """)
    void a_wrong_value_is_refused(String key, String value, String message) {
        Map<String, Object> properties = new HashMap<>(Map.of(URL, "http://localhost:8081"));
        properties.put(key, value);

        assertThatThrownBy(() -> RegistryConfig.from(properties))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void the_wait_between_tries_doubles_up_to_the_longest_and_varies() {
        Patience patience = RegistryConfig.from(
                        Map.of(URL, "http://localhost", "retries.wait.ms", 100, "retries.max.wait.ms", 1_000))
                .patience();

        assertThat(patience.wait(0)).isBetween(Duration.ofMillis(50), Duration.ofMillis(100));
        assertThat(patience.wait(2)).isBetween(Duration.ofMillis(200), Duration.ofMillis(400));
        assertThat(patience.wait(1_000)).isBetween(Duration.ofMillis(500), Duration.ofMillis(1_000));
    }
}
