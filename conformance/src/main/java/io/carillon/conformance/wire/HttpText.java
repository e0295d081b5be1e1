package io.carillon.conformance.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads HTTP/1.1 answers from a stream. */
final class HttpText {

    private static final int STATUS_BEGIN = "HTTP/1.1 ".length();
    private static final int STATUS_LENGTH = 3;
    private static final int HEX = 16;

    private HttpText() {}

    static Answer read(InputStream in) throws IOException {
        String first = line(in);
        if (first.length() < STATUS_BEGIN + STATUS_LENGTH) {
            throw new IOException("no HTTP answer, but \"" + first + "\"");
        }
        int status = Integer.parseInt(first.substring(STATUS_BEGIN, STATUS_BEGIN + STATUS_LENGTH));
        Map<String, String> headers = new HashMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        return new Answer(status, Map.copyOf(headers), body(in, headers));
    }

    private static String body(InputStream in, Map<String, String> headers) throws IOException {
        String length = headers.get("content-length");
        if (length != null) {
            return new String(in.readNBytes(Integer.parseInt(length)), StandardCharsets.UTF_8);
        }
        return "chunked".equalsIgnoreCase(headers.get("transfer-encoding")) ? chunks(in) : "";
    }

    private static String chunks(InputStream in) throws IOException {
        StringBuilder body = new StringBuilder();
        for (int size = Integer.parseInt(line(in), HEX); size > 0; size = Integer.parseInt(line(in), HEX)) {
            body.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
            line(in);
        }
        return body.toString();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
