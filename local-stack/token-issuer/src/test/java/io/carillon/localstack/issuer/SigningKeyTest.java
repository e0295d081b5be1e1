package io.carillon.localstack.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
    @TempDir
    Path folder;

    @Test
    void the_key_is_the_same_after_a_restart() {
        Path file = folder.resolve("not/yet/there/key.json");

        JWKSet first = SigningKey.in(file);

        assertThat(SigningKey.in(file).toString(false)).isEqualTo(first.toString(false));
        assertThat(first.getKeys().getFirst().isPrivate()).isTrue();
    }

    @Test
    void a_file_that_holds_no_key_is_named() throws Exception {
        Path file = Files.writeString(folder.resolve("key.json"), "not a key");

        assertThatThrownBy(() -> SigningKey.in(file)).hasMessageContaining(file.toString());
    }
}
