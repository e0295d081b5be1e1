package io.carillon.gateway.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.config.GatewayProperties;
import io.carillon.gateway.inbound.Answer;
import io.carillon.gateway.inbound.FrameRouter;
import io.carillon.gateway.inbound.Inbound;
import io.carillon.gateway.inbound.PresencePingHandler;
import io.carillon.gateway.inbound.RecordingCaller;
import io.carillon.gateway.limits.Limits;
import io.carillon.gateway.protocol.ErrorCode;
import io.carillon.gateway.protocol.FrameCodec;
import io.carillon.gateway.protocol.ServerFrame;
import io.carillon.gateway.protocol.ServerFrame.Ack;
import io.carillon.gateway.protocol.ServerFrame.Refusal;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FuzzTest {

    private static final int FRAMES = 200_000;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> CODES = Arrays.stream(ErrorCode.values())
            .filter(code -> code != ErrorCode.INTERNAL_ERROR)
            .map(ErrorCode::wireName)
            .collect(Collectors.toSet());
    private static final Map<String, String> WITHOUT_LIMITS = Map.of(
            "carillon.gateway.limits.frames-per-second", "1000000000",
            "carillon.gateway.limits.user-frames-per-second", "1000000000",
            "carillon.gateway.limits.size-per-second", "900MB");

    private final FrameCodec codec = new FrameCodec(32, Set.of(FrameFuzzer.SERVICE_TYPE));
    private final Limits limits = new Limits(
            new Binder(new MapConfigurationPropertySource(WITHOUT_LIMITS))
                    .bindOrCreate("carillon.gateway", GatewayProperties.class)
                    .limits(),
            new SimpleMeterRegistry());
    private final Inbound inbound = new Inbound(
            codec,
            new FrameRouter(
                    new PresencePingHandler(InstantSource.system()),
                    (set, caller) -> Answer.DONE,
                    (refresh, caller) -> Answer.DONE,
                    (asked, caller) -> {
                        String passedOn = asked.data().toString();
                        return JSON.readTree(passedOn).isObject() ? Answer.DONE : Answer.LATER;
                    }),
            16 * 1024);

    @Test
    void whatever_a_client_sends_gets_a_sensible_answer() {
        Seed seed = Seed.choose();
        FrameFuzzer fuzzer = new FrameFuzzer(seed.random(0));
        int understood = 0;
        for (int i = 0; i < FRAMES; i++) {
            String text = fuzzer.next();
            RecordingCaller caller = new RecordingCaller("anna", limits.of("anna"));
            try {
                inbound.text(text, caller);
                check(caller);
            } catch (Throwable problem) {
                throw new AssertionError("%s failed for %s".formatted(seed, quoted(text)), problem);
            }
            understood += caller.faults() == 0 ? 1 : 0;
            caller.allowance().end();
        }
        assertThat(understood).as("valid frames are among them; %s", seed).isGreaterThan(FRAMES / 20);
        assertThat(FRAMES - understood)
                .as("invalid frames are among them; %s", seed)
                .isGreaterThan(FRAMES / 3);
    }

    /** At most one answer, which is a frame of the protocol; a fault exactly if there is an error. */
    private void check(RecordingCaller caller) {
        List<ServerFrame> replies = caller.takeReplies();
        List<ServerFrame> answers = replies.stream()
                .filter(frame -> frame instanceof Ack || frame instanceof Refusal)
                .toList();
        assertThat(answers).hasSizeLessThanOrEqualTo(1);
        for (ServerFrame frame : replies) {
            JsonNode sent = JSON.readTree(codec.encode(frame).text());
            assertThat(sent.get("data").path("op_id").asString("").length()).isLessThanOrEqualTo(128);
        }
        boolean refused = answers.stream().anyMatch(Refusal.class::isInstance);
        assertThat(caller.faults()).isEqualTo(refused ? 1 : 0);
        answers.stream()
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .forEach(refusal -> assertThat(CODES).contains(refusal.code()));
    }

    private static String quoted(String text) {
        return text.chars()
                .mapToObj(c -> c < ' ' || c > '~' ? "\\u%04x".formatted(c) : String.valueOf((char) c))
                .collect(Collectors.joining());
    }
}
