package io.carillon.localstack.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProofKeyTest {
    @Test
    void the_challenge_is_that_of_the_example_in_rfc_7636() {
        ProofKey key = new ProofKey("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

        assertThat(key.challenge()).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void no_two_keys_are_alike() {
        assertThat(ProofKey.random()).isNotEqualTo(ProofKey.random());
    }
}
