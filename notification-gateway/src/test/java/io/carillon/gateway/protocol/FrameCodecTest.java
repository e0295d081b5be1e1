package io.carillon.gateway.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.protocol.ClientFrame.AuthRefresh;
import io.carillon.gateway.protocol.ClientFrame.Credential;
import io.carillon.gateway.protocol.ClientFrame.ForService;
import io.carillon.gateway.protocol.ClientFrame.PresencePing;
import io.carillon.gateway.protocol.ClientFrame.PresenceSet;
import io.carillon.gateway.protocol.Decoded.Refused;
import io.carillon.gateway.protocol.Decoded.Understood;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameCodecTest {

    private final FrameCodec codec = new FrameCodec(8, Set.of("chat.send"));

    @Test
    void a_ping_is_understood_with_and_without_data_and_op_id() {
        assertThat(codec.decode("{\"type\":\"presence.ping\"}"))
                .isEqualTo(new Understood(new PresencePing(Optional.empty())));
        assertThat(codec.decode("{\"op_id\":\"a\",\"data\":{\"x\":[1]},\"type\":\"presence.ping\"}"))
                .isEqualTo(new Understood(new PresencePing(Optional.of("a"))));
    }

    @Test
    void a_frame_of_a_service_keeps_its_data() {
        assertThat(codec.decode(
                        "{\"type\":\"chat.send\",\"data\":{\"scope\":\"room:a\",\"n\":[1.50]},\"op_id\":\"a\"}"))
                .isInstanceOfSatisfying(
                        Understood.class,
                        understood -> assertThat(understood.frame()).isInstanceOfSatisfying(ForService.class, frame -> {
                            assertThat(frame.opId()).contains("a");
                            assertThat(frame.type()).isEqualTo("chat.send");
                            assertThat(frame.data()).hasToString("{\"scope\":\"room:a\",\"n\":[1.50]}");
                        }));
    }

    @Test
    void a_presence_is_set_to_one_of_four_states() {
        assertThat(codec.decode("{\"type\":\"presence.set\",\"data\":{\"status\":\"busy\"}}"))
                .isEqualTo(new Understood(new PresenceSet(Optional.empty(), PresenceStatus.BUSY)));
    }

    @Test
    void a_refresh_brings_one_token() {
        assertThat(codec.decode("{\"type\":\"auth.refresh\",\"data\":{\"refresh_token\":\"r\"}}"))
                .isEqualTo(new Understood(new AuthRefresh(Optional.empty(), new Credential.RefreshToken("r"))));
        assertThat(codec.decode("{\"type\":\"auth.refresh\",\"data\":{\"access_token\":\"a\"}}"))
                .isEqualTo(new Understood(new AuthRefresh(Optional.empty(), new Credential.AccessToken("a"))));
    }

    @Test
    void a_token_is_not_printed() {
        assertThat(codec.decode("{\"type\":\"auth.refresh\",\"data\":{\"refresh_token\":\"s3cret\"}}")
                        .toString())
                .contains("AuthRefresh")
                .doesNotContain("s3cret");
        assertThat(codec.decode("{\"type\":\"auth.refresh\",\"data\":{\"access_token\":\"s3cret\"}}")
                        .toString())
                .contains("AuthRefresh")
                .doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"presence.set\"}",
                "{\"type\":\"presence.set\",\"data\":{\"status\":\"ONLINE\"}}",
                "{\"type\":\"presence.set\",\"data\":{\"status\":1}}",
                "{\"type\":\"auth.refresh\"}",
                "{\"type\":\"auth.refresh\",\"data\":{\"refresh_token\":\"\"}}",
                "{\"type\":\"auth.refresh\",\"data\":{\"refresh_token\":null}}",
                "{\"type\":\"auth.refresh\",\"data\":{\"refresh_token\":\"r\",\"access_token\":\"a\"}}"
            })
    void data_that_is_not_as_described_is_invalid(String text) {
        assertThat(codec.decode(text))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_DATA));
    }

    @Test
    void whole_surrogate_pairs_are_text() {
        assertThat(codec.decode(
                        "{\"type\":\"chat.send\",\"data\":{\"\\ud83d\\udc4b\":\"\\uD83D\\uDC4B!\"},\"op_id\":\"👋\"}"))
                .isInstanceOf(Understood.class);
    }

    @Test
    void fields_nobody_knows_are_ignored() {
        assertThat(codec.decode("{\"type\":\"presence.ping\",\"later\":{\"deep\":[{}]}}"))
                .isInstanceOf(Understood.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[]",
                "null",
                "\"presence.ping\"",
                "{",
                "{\"type\":\"presence.ping\"} {}",
                "{\"type\":\"presence.ping\"",
                "{\"data\":{}}",
                "{\"type\":7}",
                "{\"type\":\"\"}",
                "{\"type\":null}",
                "{\"type\":\"presence.ping\",\"data\":[]}",
                "{\"type\":\"presence.ping\",\"data\":null}",
                "{\"type\":\"presence.ping\",\"op_id\":1}",
                "{\"type\":\"presence.ping\",\"op_id\":\"\"}",
                "{\"type\":\"presence.ping\",\"type\":\"presence.ping\"}",
                "{'type':'presence.ping'}",
                "{\"type\":\"presence.ping\",\"data\":{\"a\":NaN}}",
                "{\"type\":\"presence.ping\",\"op_id\":\"\\ud83d\"}",
                "{\"type\":\"\\udc4b\\ud83d\"}",
                "{\"type\":\"chat.send\",\"data\":{\"a\":[{\"b\":\"x\\ud83d\"}]}}",
                "{\"type\":\"chat.send\",\"data\":{\"a\":{\"\\uDC4B\":1}}}",
                "{\"type\":\"presence.ping\",\"data\":{\"a\":[[[[[[[[[[]]]]]]]]]]}}"
            })
    void what_is_no_frame_is_malformed(String text) {
        assertThat(codec.decode(text))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.MALFORMED_FRAME));
    }

    @Test
    void names_that_are_too_long_are_malformed() {
        String longOpId = "{\"type\":\"presence.ping\",\"op_id\":\"" + "x".repeat(129) + "\"}";
        String longestOpId = "{\"type\":\"presence.ping\",\"op_id\":\"" + "x".repeat(128) + "\"}";
        String longType = "{\"type\":\"" + "x".repeat(65) + "\"}";

        assertThat(codec.decode(longOpId)).isInstanceOf(Refused.class);
        assertThat(codec.decode(longType)).isInstanceOf(Refused.class);
        assertThat(codec.decode(longestOpId)).isInstanceOf(Understood.class);
    }

    @Test
    void a_refusal_carries_the_op_id_that_came_before_the_fault() {
        assertThat(codec.decode("{\"op_id\":\"a\",\"type\":\"presence.ping\",\"data\":1}"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.opId()).contains("a"));
        assertThat(codec.decode("{\"op_id\":\"a\",\"type\":\"no.such\"}"))
                .isEqualTo(
                        new Refused(Optional.of("a"), ErrorCode.UNKNOWN_TYPE, "There is no frame type \"no.such\"."));
    }

    @Test
    void the_op_id_of_a_text_that_is_not_decoded_is_read_wherever_it_stands() {
        assertThat(codec.opId("{\"type\":\"no.such\",\"data\":{\"op_id\":\"no\"},\"op_id\":\"yes\""))
                .contains("yes");
        assertThat(codec.opId("{\"op_id\":\"yes\",rubbish")).contains("yes");
        assertThat(codec.opId("{\"op_id\":\"" + "x".repeat(129) + "\"}")).isEmpty();
        assertThat(codec.opId("{\"op_id\":7}")).isEmpty();
        assertThat(codec.opId("{\"data\":{}}")).isEmpty();
        assertThat(codec.opId("rubbish")).isEmpty();
        assertThat(codec.opId("[\"op_id\"]")).isEmpty();
        assertThat(codec.opId("")).isEmpty();
    }

    @Test
    void a_notification_holds_its_data_untouched_and_knows_its_size() {
        String data = "{ \"name\" : \"Zoë\", \"n\":1.50 }";
        EncodedFrame frame = codec.encode(new ServerFrame.Notification(
                "t", data, "ntf_1", Optional.empty(), Instant.parse("2026-11-20T09:30:00Z")));

        assertThat(frame.text())
                .isEqualTo(
                        "{\"type\":\"t\",\"data\":" + data + ",\"id\":\"ntf_1\",\"ts\":\"2026-11-20T09:30:00.000Z\"}");
        assertThat(frame.sizeBytes()).isEqualTo(frame.text().getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void only_one_whole_object_is_fit_to_be_data() {
        assertThat(FrameCodec.isObject("{\"a\":[{}]}")).isTrue();
        assertThat(FrameCodec.isObject("{\"a\":1},\"cursor\":\"x\"")).isFalse();
        assertThat(FrameCodec.isObject("{\"a\":")).isFalse();
        assertThat(FrameCodec.isObject("[]")).isFalse();
        assertThat(FrameCodec.isObject("")).isFalse();
    }
}
