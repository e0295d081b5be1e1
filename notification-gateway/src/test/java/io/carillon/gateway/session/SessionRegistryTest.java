package io.carillon.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.config.HandshakeSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionRegistryTest {

    private final SessionRegistry registry =
            new SessionRegistry(new HandshakeSettings(List.of(), List.of(), 3, 2, Duration.ofSeconds(1)));

    @Test
    void a_user_has_so_many_places_and_no_more() {
        assertThat(registry.admit("anna")).isEqualTo(new Admission.Admitted());
        assertThat(registry.admit("anna")).isEqualTo(new Admission.Admitted());
        assertThat(registry.admit("anna")).isEqualTo(new Admission.UserIsFull());
        assertThat(registry.admit("ben")).isEqualTo(new Admission.Admitted());
    }

    @Test
    void the_gateway_has_so_many_places_and_no_more() {
        registry.admit("anna");
        registry.admit("anna");
        registry.admit("ben");

        assertThat(registry.admit("carl")).isEqualTo(new Admission.GatewayIsFull());
    }

    @Test
    void a_refused_user_takes_no_place_and_a_place_given_back_is_free() {
        registry.admit("anna");
        registry.admit("anna");
        registry.admit("anna");
        registry.giveBack("anna");

        assertThat(registry.admit("anna")).isEqualTo(new Admission.Admitted());
        assertThat(registry.admit("ben")).isEqualTo(new Admission.Admitted());
    }

    @Test
    void while_draining_nobody_is_let_in() {
        registry.drain();

        assertThat(registry.admit("anna")).isEqualTo(new Admission.Draining());
    }
}
