package io.carillon.gateway.pusher.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a URL apart, and not more: parameters of the body are none of the query's. */
final class Query {

    private Query() {}

    /** The parameters; empty if something in them is no text. */
    static Optional<Map<String, String>> parse(@Nullable String query) {
        Map<String, String> parameters = new HashMap<>();
        try {
            for (String parameter : query == null || query.isEmpty() ? new String[0] : query.split("&")) {
                int equals = parameter.indexOf('=');
                String name = equals < 0 ? parameter : parameter.substring(0, equals);
                String value = equals < 0 ? "" : parameter.substring(equals + 1);
                parameters.put(URLDecoder.decode(name, UTF_8), URLDecoder.decode(value, UTF_8));
            }
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(parameters);
    }

    /** The parts of a path, decoded; empty if something in them is no text. */
    static Optional<List<String>> path(String path) {
        try {
            return Optional.of(Arrays.stream(path.substring(1).split("/", -1))
                    .map(part -> URLDecoder.decode(part.replace("+", "%2B"), UTF_8))
                    .toList());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
