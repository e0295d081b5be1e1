package io.carillon.gateway.pusher.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.config.PusherApp;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The examples of Pusher's documentation. */
class SignaturesTest {

    private static final PusherApp APP = new Binder(new MapConfigurationPropertySource(
                    Map.of("app.id", "3", "app.key", "278d425bdf160c739803", "app.secret", "7ad3773142a6692b25b8")))
            .bindOrCreate("app", PusherApp.class);

    @Test
    void a_private_channel() {
        String auth = Signatures.forChannel(APP, "1234.1234", "private-foobar", Optional.empty());

        assertThat(auth)
                .isEqualTo("278d425bdf160c739803:58df8b0c36d6982b82c3ecf6b4662e34fe8c25bba48f5369f135bf843651c3a4");
        assertThat(Signatures.allowsChannel(APP, auth, "1234.1234", "private-foobar", Optional.empty()))
                .isTrue();
        assertThat(Signatures.allowsChannel(APP, auth, "1234.1235", "private-foobar", Optional.empty()))
                .isFalse();
        assertThat(Signatures.allowsChannel(APP, auth, "1234.1234", "private-other", Optional.empty()))
                .isFalse();
        assertThat(Signatures.allowsChannel(APP, auth, "1234.1234", "private-foobar", Optional.of("{}")))
                .isFalse();
    }

    @Test
    void a_presence_channel() {
        Optional<String> data = Optional.of("{\"user_id\":10,\"user_info\":{\"name\":\"Mr. Channels\"}}");

        assertThat(Signatures.forChannel(APP, "1234.1234", "presence-foobar", data))
                .isEqualTo("278d425bdf160c739803:31935e7d86dba64c2a90aed31fdc61869f9b22ba9d8863bba239c03ca481bc80");
    }

    @Test
    void a_user() {
        String auth = Signatures.forUser(APP, "1234.1234", "{\"id\":\"12345\"}");

        assertThat(auth)
                .isEqualTo("278d425bdf160c739803:4708d583dada6a56435fb8bc611c77c359a31eebde13337c16ab43aa6de336ba");
        assertThat(Signatures.allowsUser(APP, auth, "1234.1234", "{\"id\":\"12345\"}"))
                .isTrue();
        assertThat(Signatures.allowsUser(APP, "no-colon", "1234.1234", "{}")).isFalse();
    }

    @Test
    void what_is_logged_of_an_application_does_not_hold_its_secret() {
        assertThat(APP.toString()).doesNotContain(APP.secret());
    }
}
