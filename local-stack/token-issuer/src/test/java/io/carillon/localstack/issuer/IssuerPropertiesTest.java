package io.carillon.localstack.issuer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.localstack.issuer.IssuerProperties.User;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class IssuerPropertiesTest {
    private static final User ALICE = new User("user_1", "alice", "alice@example.org", "Alice", "parent", "secret");
    private static final User OTHER_ALICE =
            new User("user_2", "alice", "other@example.org", "Alice", "parent", "secret");

    @Test
    void two_users_cannot_share_a_name() {
        assertThatThrownBy(() -> new IssuerProperties(Path.of("key"), "carillon", List.of(ALICE, OTHER_ALICE)))
                .hasMessageContaining("carillon.issuer.users");
    }

    @Test
    void somebody_must_be_able_to_sign_in() {
        assertThatThrownBy(() -> new IssuerProperties(Path.of("key"), "carillon", List.of()))
                .hasMessageContaining("carillon.issuer.users");
    }

    @Test
    void a_token_must_be_meant_for_somebody() {
        assertThatThrownBy(() -> new IssuerProperties(Path.of("key"), " ", List.of(ALICE)))
                .hasMessageContaining("carillon.issuer.audience");
    }
}
