package io.carillon.gateway.transport.sse;

import io.carillon.gateway.protocol.EncodedFrame;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What goes into a stream of server-sent events (docs/protocol.md, 1.1; WHATWG HTML, 9.2). */
final class EventText {

    /** What no client takes for an event. */
    private static final String COMMENT = ":\n\n";

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    private EventText() {}

    /** A frame as one event. Its id is the client's position after it, so that it comes back as {@code Last-Event-ID}. */
    static ByteBuffer event(EncodedFrame frame) {
        StringBuilder event = new StringBuilder(frame.text().length() + 128);
        frame.position()
                .ifPresent(position -> event.append("id: ").append(position).append('\n'));
        return bytes(event.append("data: ").append(inLines(frame.text())).append("\n\n"));
    }

    /** The last event. */
    static ByteBuffer close(int code, String reason) {
        return bytes("event: close\ndata: {\"code\":" + code + ",\"reason\":\"" + reason + "\"}\n\n");
    }

    /** Something to write when there is nothing to say. */
    static ByteBuffer comment() {
        return bytes(COMMENT);
    }

    /** JSON has line ends only between its tokens; the client puts them together again. */
    private static String inLines(String json) {
        boolean oneLine = json.indexOf('\n') < 0 && json.indexOf('\r') < 0;
        return oneLine ? json : LINE_END.matcher(json).replaceAll("\ndata: ");
    }

    private static ByteBuffer bytes(CharSequence text) {
        return StandardCharsets.UTF_8.encode(text.toString());
    }
}
