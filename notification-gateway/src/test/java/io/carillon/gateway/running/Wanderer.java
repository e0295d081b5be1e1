package io.carillon.gateway.running;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A client on a bad network: connects to any gateway, is cut off soon, and comes back with its cursor. */
final class Wanderer {

    private static final int LONGEST_STAY_MILLIS = 120;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<Gateway> gateways;
    private final String token;
    private final Random random = new Random(3);
    private final List<String> got = new ArrayList<>();
    private Optional<String> cursor;
    private int connections;

    Wanderer(List<Gateway> gateways, String token, Optional<String> cursor) {
        this.gateways = gateways;
        this.token = token;
        this.cursor = cursor;
    }

    int connections() {
        return connections;
    }

    /** All it was told, over all its connections, once the last notification has come. */
    List<String> wanderUntil(String lastId) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!got.contains(lastId) && Instant.now().isBefore(deadline)) {
            stayAWhile(gateways.get(random.nextInt(gateways.size())));
        }
        return got;
    }

    private void stayAWhile(Gateway gateway) throws InterruptedException {
        connections++;
        try (Client client = Client.connectInPassing(gateway, token, cursor)) {
            Thread.sleep(random.nextInt(LONGEST_STAY_MILLIS));
            client.vanish();
            got.addAll(client.notificationIds());
            cursor = client.cursor().or(() -> cursor);
        }
    }
}
