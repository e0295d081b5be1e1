package io.carillon.conformance;

import io.carillon.conformance.check.Target;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was said on the command line. */
sealed interface Options {

    /** How to say it. */
    String USAGE = """
            conformance/run --url ws://localhost:8100/socket --token <token> [options]

              --other-token <token>   of a second user, for what one alone can't show
              --family-url <url>      of family-service, to cause notifications: http://localhost:8101
              --connections <number>  how many connections a user may have at once, to see the one too many refused
            """;

    /** A gateway to check. */
    record Run(Target target) implements Options {}

    /** Nothing that makes sense. */
    record Wrong(String problem) implements Options {}

    /** Reads the words. */
    static Options parse(List<String> words) {
        Map<String, String> given = new HashMap<>();
        Set<String> known = Set.of("--url", "--token", "--other-token", "--family-url", "--connections");
        for (int i = 0; i < words.size(); i += 2) {
            if (!known.contains(words.get(i)) || i + 1 == words.size()) {
                return new Wrong("What is meant by " + words.get(i) + "?");
            }
            given.put(words.get(i), words.get(i + 1));
        }
        if (!given.containsKey("--url") || !given.containsKey("--token")) {
            return new Wrong("--url and --token are needed.");
        }
        return target(given);
    }

    private static Options target(Map<String, String> given) {
        try {
            return new Run(new Target(
                    URI.create(given.getOrDefault("--url", "")),
                    given.getOrDefault("--token", ""),
                    Optional.ofNullable(given.get("--other-token")),
                    Optional.ofNullable(given.get("--family-url")).map(URI::create),
                    Integer.parseInt(given.getOrDefault("--connections", "0"))));
        } catch (IllegalArgumentException e) {
            return new Wrong(String.valueOf(e.getMessage()));
        }
    }
}
