package io.carillon.gateway.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The frames of services as docs/protocol.md, 8.1, shows them. */
public final class DocumentedFrames {

    private static final Pattern EXAMPLE = Pattern.compile("```json\\n(.*?)\\n```", Pattern.DOTALL);
    private static final JsonMapper JSON = new JsonMapper();

    /** By type, the first example of each. */
    public static final Map<String, ObjectNode> FRAMES = EXAMPLE.matcher(section())
            .results()
            .map(example -> (ObjectNode) JSON.readTree(example.group(1)))
            .collect(Collectors.toUnmodifiableMap(
                    frame -> frame.get("type").asString(), frame -> frame, (first, second) -> first));

    private DocumentedFrames() {}

    /** A frame as it is shown, under another {@code op_id}. */
    public static String frame(String type, String opId) {
        return shown(type).deepCopy().put("op_id", opId).toString();
    }

    /** A copy of the data of a frame. */
    public static ObjectNode data(String type) {
        return (ObjectNode) shown(type).get("data").deepCopy();
    }

    private static ObjectNode shown(String type) {
        return Optional.ofNullable(FRAMES.get(type)).orElseThrow();
    }

    private static String section() {
        try {
            String document = Files.readString(Path.of("..", "docs", "protocol.md"));
            return document.substring(document.indexOf("### 8.1"), document.indexOf("### 8.2"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
