package io.carillon.client;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The URL of a handshake with what the client wishes (docs/protocol.md, 1). */
final class HandshakeUrl {

    private HandshakeUrl() {}

    /** @param from counts only without a cursor */
    static URI of(
            URI gateway,
            Optional<String> cursor,
            Optional<Instant> from,
            Set<String> channels,
            Optional<String> device) {
        List<String> query = new ArrayList<>();
        cursor.ifPresentOrElse(
                position -> query.add(parameter("cursor", position)),
                () -> from.ifPresent(time -> query.add(parameter("from", time.toString()))));
        if (!channels.isEmpty()) {
            query.add(parameter("channels", String.join(",", channels)));
        }
        device.ifPresent(name -> query.add(parameter("device", name)));
        return query.isEmpty() ? gateway : URI.create(gateway + "?" + String.join("&", query));
    }

    private static String parameter(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
