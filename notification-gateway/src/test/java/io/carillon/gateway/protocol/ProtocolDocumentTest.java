package io.carillon.gateway.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds docs/protocol.md and the code together: examples, error codes, close codes. */
class ProtocolDocumentTest {

    private static final Pattern EXAMPLE = Pattern.compile("```json\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern ERROR_ROW = Pattern.compile("\\| `([a-z_]+)` \\| [^|]+ \\| (yes|no) \\|");
    private static final Pattern CLOSE_ROW = Pattern.compile("\\| (4\\d{3}) \\| `([A-Z_]+)` \\| (yes|no)[^|]* \\|");
    private static final Pattern REASON = Pattern.compile("`([a-z_]+)`: ");

    /** What the server says that is no notification. */
    private static final Set<String> CONTROL_TYPES = Set.of(
            "connection.ready",
            "connection.draining",
            "resume.gap",
            "resume.position",
            "auth.expiring",
            "ack",
            "error",
            "presence.pong");

    private final JsonMapper json = new JsonMapper();
    private final String document = read();
    private final FrameCodec codec = new FrameCodec(32, serviceTypes());

    @TestFactory
    Stream<DynamicTest> every_server_frame_shown_is_what_the_codec_writes() {
        return examples()
                .filter(example -> !fromClient(example) && !isProblem(example))
                .map(example -> DynamicTest.dynamicTest(
                        example.get("type").asString(),
                        () -> assertThat(json.readTree(
                                        codec.encode(serverFrame(example)).text()))
                                .isEqualTo(example)));
    }

    @TestFactory
    Stream<DynamicTest> every_client_frame_shown_is_understood() {
        return examples()
                .filter(ProtocolDocumentTest::fromClient)
                .map(example -> DynamicTest.dynamicTest(
                        example.toString(),
                        () -> assertThat(codec.decode(example.toString())).isInstanceOf(Decoded.Understood.class)));
    }

    @Test
    void all_frames_are_shown() {
        assertThat(examples()
                        .filter(example -> !isProblem(example))
                        .map(example -> example.get("type").asString()))
                .contains(
                        "connection.ready",
                        "connection.draining",
                        "resume.gap",
                        "resume.position",
                        "ack",
                        "error",
                        "auth.expiring",
                        "subscription.ended",
                        "presence.ping",
                        "presence.pong",
                        "presence.set",
                        "auth.refresh",
                        "presence.update",
                        "device.online",
                        "device.offline");
        assertThat(examples().filter(example -> example.has("id"))).hasSizeGreaterThan(2);
    }

    @Test
    void the_error_codes_are_those_of_the_code() {
        List<String> documented = rows(ERROR_ROW)
                .map(row -> row.group(1) + " " + row.group(2).equals("yes"))
                .toList();

        assertThat(documented)
                .containsExactlyElementsOf(Arrays.stream(ErrorCode.values())
                        .map(code -> code.wireName() + " " + code.fault())
                        .toList());
    }

    @Test
    void the_close_codes_are_those_of_the_code() {
        List<String> documented = rows(CLOSE_ROW)
                .map(row ->
                        row.group(1) + " " + row.group(2) + " " + row.group(3).equals("yes"))
                .toList();

        assertThat(documented)
                .containsExactlyElementsOf(Arrays.stream(CloseCode.values())
                        .map(code -> code.code() + " " + code + " " + code.reconnect())
                        .toList());
    }

    @Test
    void the_reasons_of_a_gap_are_those_of_the_code() {
        String row = document.lines()
                .filter(line -> line.startsWith("| `reason` |"))
                .findFirst()
                .orElseThrow();

        assertThat(REASON.matcher(row).results().map(reason -> reason.group(1)))
                .containsExactlyElementsOf(Arrays.stream(GapReason.values())
                        .map(GapReason::wireName)
                        .toList());
    }

    private static ServerFrame serverFrame(JsonNode example) {
        JsonNode data = example.get("data");
        return switch (example.get("type").asString()) {
            case "connection.ready" ->
                new ServerFrame.ConnectionReady(
                        data.get("session_id").asString(),
                        data.get("user_id").asString(),
                        data.get("cursor").asString());
            case "connection.draining" ->
                new ServerFrame.ConnectionDraining(
                        data.get("reconnect_after_ms").asLong());
            case "resume.gap" ->
                new ServerFrame.ResumeGap(
                        GapReason.RETENTION, data.get("from").asString(), optional(example, "cursor"));
            case "resume.position" ->
                new ServerFrame.ResumePosition(example.get("cursor").asString());
            case "auth.expiring" ->
                new ServerFrame.AuthExpiring(
                        Instant.parse(data.get("expires_at").asString()));
            case "ack" ->
                new ServerFrame.Ack(
                        data.get("op_id").asString(), data.get("data").toString());
            case "error" ->
                new ServerFrame.Refusal(
                        optional(data, "op_id"),
                        data.get("code").asString(),
                        data.get("message").asString(),
                        Optional.ofNullable(data.get("retry_after_ms")).map(time -> Duration.ofMillis(time.asLong())));
            case "presence.pong" ->
                new ServerFrame.PresencePong(Instant.parse(data.get("timestamp").asString()));
            default ->
                new ServerFrame.Notification(
                        example.get("type").asString(),
                        data.toString(),
                        example.get("id").asString(),
                        optional(example, "cursor"),
                        Instant.parse(example.get("ts").asString()));
        };
    }

    private static Optional<String> optional(JsonNode object, String name) {
        return Optional.ofNullable(object.get(name)).map(JsonNode::asString);
    }

    private static boolean fromClient(JsonNode example) {
        return !example.has("id")
                && !isProblem(example)
                && !CONTROL_TYPES.contains(example.get("type").asString());
    }

    private static boolean isProblem(JsonNode example) {
        return example.has("status");
    }

    /** The types of section 8.1. */
    private Set<String> serviceTypes() {
        String section = document.substring(document.indexOf("### 8.1"), document.indexOf("### 8.2"));
        return EXAMPLE.matcher(section)
                .results()
                .map(example -> json.readTree(example.group(1)).get("type").asString())
                .collect(Collectors.toSet());
    }

    private Stream<JsonNode> examples() {
        return rows(EXAMPLE).map(example -> json.readTree(example.group(1)));
    }

    private Stream<MatchResult> rows(Pattern pattern) {
        return pattern.matcher(document).results();
    }

    private static String read() {
        try {
            return Files.readString(Path.of("..", "docs", "protocol.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
