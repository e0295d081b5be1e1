package io.carillon.resolver.presence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserMembershipKeyTest {

    @ParameterizedTest
    @CsvSource({
        "user_01, family:fam_01, user_01/family:fam_01",
        "auth0|17, room:a/b, auth0|17/room:a/b",
        "https://id/7, group:x, https:%2F%2Fid%2F7/group:x",
        "a%2Fb, group:x, a%252Fb/group:x",
    })
    void whatever_is_in_it_it_can_be_taken_apart(String user, String scope, String text) {
        UserMembershipKey key = new UserMembershipKey(user, scope);
        assertThat(new String(key.bytes(), UTF_8)).isEqualTo(text);
        assertThat(UserMembershipKey.of(key.bytes())).isEqualTo(key);
    }

    @Test
    void what_is_no_key_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> UserMembershipKey.of("user_01".getBytes(UTF_8)));
    }
}
