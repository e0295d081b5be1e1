package io.carillon.gateway.pusher.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.protocol.EncodedFrame;
import io.carillon.gateway.pusher.protocol.ClientMessage.ClientEvent;
import io.carillon.gateway.pusher.protocol.ClientMessage.Malformed;
import io.carillon.gateway.pusher.protocol.ClientMessage.Ping;
import io.carillon.gateway.pusher.protocol.ClientMessage.SignIn;
import io.carillon.gateway.pusher.protocol.ClientMessage.Subscribe;
import io.carillon.gateway.pusher.protocol.ClientMessage.Unknown;
import io.carillon.gateway.pusher.protocol.ClientMessage.Unsubscribe;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PusherCodecTest {

    @Test
    void what_clients_say_is_understood_with_data_as_an_object_or_as_text() {
        assertThat(MessageReader.read("{\"event\":\"pusher:ping\",\"data\":{}}"))
                .isEqualTo(new Ping());
        assertThat(MessageReader.read("{\"event\":\"pusher:subscribe\",\"data\":{\"channel\":\"a\",\"auth\":\"\"}}"))
                .isEqualTo(new Subscribe("a", Optional.of(""), Optional.empty()));
        assertThat(MessageReader.read("{\"event\":\"pusher:subscribe\",\"data\":\"{\\\"channel\\\":\\\"a\\\"}\"}"))
                .isEqualTo(new Subscribe("a", Optional.empty(), Optional.empty()));
        assertThat(MessageReader.read("{\"event\":\"pusher:unsubscribe\",\"data\":{\"channel\":\"a\"}}"))
                .isEqualTo(new Unsubscribe("a"));
        assertThat(MessageReader.read("{\"event\":\"pusher:signin\",\"data\":{\"auth\":\"k:s\",\"user_data\":\"{}\"}}"))
                .isEqualTo(new SignIn("k:s", "{}"));
        assertThat(MessageReader.read("{\"event\":\"client-a\",\"channel\":\"private-b\",\"data\":{\"x\":[1,\"ë\"]}}"))
                .isEqualTo(new ClientEvent("client-a", "private-b", "{\"x\":[1,\"ë\"]}"));
        assertThat(MessageReader.read("{\"event\":\"client-a\",\"channel\":\"private-b\"}"))
                .isEqualTo(new ClientEvent("client-a", "private-b", "null"));
        assertThat(MessageReader.read("{\"event\":\"pusher:other\"}")).isEqualTo(new Unknown("pusher:other"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[]",
                "{}",
                "{\"event\":7}",
                "{\"event\":\"pusher:subscribe\"}",
                "{\"event\":\"pusher:subscribe\",\"data\":{\"channel\":7}}",
                "{\"event\":\"pusher:subscribe\",\"data\":\"nonsense\"}",
                "{\"event\":\"pusher:signin\",\"data\":{}}",
                "{\"event\":\"client-a\",\"data\":1}"
            })
    void anything_else_is_malformed(String text) {
        assertThat(MessageReader.read(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void json_that_is_nested_without_end_is_malformed() {
        assertThat(MessageReader.read("[".repeat(10_000))).isInstanceOf(Malformed.class);
    }

    @Test
    void frames_are_as_the_protocol_has_them() {
        assertFrame(
                PusherFrames.established("1.2", 120),
                "{\"event\":\"pusher:connection_established\","
                        + "\"data\":\"{\\\"socket_id\\\":\\\"1.2\\\",\\\"activity_timeout\\\":120}\"}");
        assertFrame(PusherFrames.PONG, "{\"event\":\"pusher:pong\",\"data\":{}}");
        assertFrame(
                PusherFrames.error(PusherError.UNKNOWN_APP, "No"),
                "{\"event\":\"pusher:error\",\"data\":{\"code\":4001,\"message\":\"No\"}}");
        assertFrame(
                PusherFrames.error("No"), "{\"event\":\"pusher:error\",\"data\":{\"code\":null,\"message\":\"No\"}}");
        assertFrame(
                PusherFrames.subscribed("a"),
                "{\"event\":\"pusher_internal:subscription_succeeded\",\"channel\":\"a\",\"data\":\"{}\"}");
        assertFrame(
                PusherFrames.subscribed("presence-a", Map.of("7", "{\"n\":1}")),
                "{\"event\":\"pusher_internal:subscription_succeeded\",\"channel\":\"presence-a\",\"data\":"
                        + "\"{\\\"presence\\\":{\\\"count\\\":1,\\\"ids\\\":[\\\"7\\\"],\\\"hash\\\":{\\\"7\\\":{\\\"n\\\":1}}}}\"}");
        assertFrame(
                PusherFrames.memberAdded("presence-a", "7", "null"),
                "{\"event\":\"pusher_internal:member_added\",\"channel\":\"presence-a\","
                        + "\"data\":\"{\\\"user_id\\\":\\\"7\\\",\\\"user_info\\\":null}\"}");
        assertFrame(
                PusherFrames.event("e", "a", "{\"x\":\"ë\"}", Optional.of("7")),
                "{\"event\":\"e\",\"channel\":\"a\",\"user_id\":\"7\",\"data\":{\"x\":\"ë\"}}");
        assertFrame(
                PusherFrames.eventOfText("e", "a", "{\"x\":1}"),
                "{\"event\":\"e\",\"channel\":\"a\",\"data\":\"{\\\"x\\\":1}\"}");
    }

    private static void assertFrame(EncodedFrame frame, String json) {
        assertThat(frame.text()).isEqualTo(json);
        assertThat(frame.sizeBytes()).isEqualTo(json.getBytes(StandardCharsets.UTF_8).length);
    }
}
