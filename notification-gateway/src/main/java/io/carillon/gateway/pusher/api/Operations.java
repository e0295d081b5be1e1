package io.carillon.gateway.pusher.api;

import java.util.List;
import java.util.Optional;

/** Which request is which operation. */
record Operations(
        Operation events,
        Operation batchEvents,
        Operation channels,
        Operation channel,
        Operation users,
        Operation end) {

    /**
     * Finds the operation; empty if there is none.
     *
     * @param path what follows the application's id
     */
    Optional<Operation> of(String method, List<String> path) {
        return switch (method + " " + shape(path)) {
            case "POST events" -> Optional.of(events);
            case "POST batch_events" -> Optional.of(batchEvents);
            case "GET channels" -> Optional.of(channels);
            case "GET channels/*" -> Optional.of(channel);
            case "GET channels/*/users" -> Optional.of(users);
            case "POST users/*/terminate_connections" -> Optional.of(end);
            default -> Optional.empty();
        };
    }

    private static String shape(List<String> path) {
        return switch (path.size()) {
            case 1 -> path.getFirst();
            case 2 -> path.getFirst() + "/*";
            case 3 -> path.getFirst() + "/*/" + path.get(2);
            default -> "";
        };
    }
}
