package io.carillon.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {

    private static final OptionalLong NOTHING = OptionalLong.empty();

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1006, 1011, 4000, 4001, 4003, 4007, 4499, 5000})
    void most_codes_mean_come_back(int code) {
        assertThat(Verdict.ofClose(code, "")).isEqualTo(Verdict.AGAIN);
    }

    @ParameterizedTest
    @ValueSource(ints = {1009, 4500, 4999})
    void some_mean_do_not(int code) {
        assertThat(Verdict.ofClose(code, "why")).isInstanceOf(Verdict.Stop.class);
    }

    @Test
    void an_expired_token_needs_a_new_one() {
        assertThat(Verdict.ofClose(4002, "token_expired")).isEqualTo(Verdict.WITH_FRESH_TOKEN);
        assertThat(Verdict.ofRefusal(401, NOTHING, false)).isEqualTo(Verdict.WITH_FRESH_TOKEN);
    }

    @Test
    void a_new_token_that_is_refused_too_ends_it() {
        assertThat(Verdict.ofRefusal(401, NOTHING, true)).isInstanceOf(Verdict.Stop.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403})
    void a_handshake_that_is_wrong_stays_wrong(int status) {
        assertThat(Verdict.ofRefusal(status, NOTHING, false)).isInstanceOf(Verdict.Stop.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 429, 502, 503})
    void a_gateway_that_has_no_room_says_how_long_to_wait(int status) {
        assertThat(Verdict.ofRefusal(status, OptionalLong.of(5), false))
                .isEqualTo(new Verdict.Again(false, Duration.ofSeconds(5)));
        assertThat(Verdict.ofRefusal(status, NOTHING, false)).isEqualTo(Verdict.AGAIN);
    }
}
