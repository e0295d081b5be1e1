package io.carillon.benchmarks.resuming;

import io.carillon.benchmarks.harness.Latencies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lets thousands of clients come back to one gateway within ten seconds, with cursors, while others are connected and told things
 * at a steady rate. First after a short absence, so that the gateway may still remember what they missed; then after
 * it has been killed and started anew, so that it can't. What those who are connected notice is compared with the seconds before.
 */
final class ReconnectStorm {
    private static final int CLIENTS = 5_000;
    private static final int CONNECTED = 500;
    private static final int PER_SECOND = 150;
    private static final int PER_SECOND_FOR_CONNECTED = 125;
    private static final int ONLY = 0;

    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Duration QUIET = Duration.ofSeconds(8);
    private static final Duration STORM = Duration.ofSeconds(10);
    private static final Duration AFTER = Duration.ofSeconds(4);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final double MILLIS_PER_SECOND = 1e3;

    private final Scene scene;
    private final Crowd crowd;
    private final List<Client> clients;
    private final List<Client> connected;
    private final List<Recovery> recoveries = new ArrayList<>();
    private final List<Live> live = new ArrayList<>();
    private final List<String> totals = new ArrayList<>();

    private ReconnectStorm(Scene scene, int number) {
        this.scene = scene;
        this.crowd = scene.crowd();
        this.clients = scene.clients(number, false);
        this.connected = scene.clients(CONNECTED, true);
    }

    /** @param arguments how many clients come back, if not 5,000 */
    public static void main(String[] arguments) throws Exception {
        Run.main(arguments, CLIENTS, 1, (scene, clients) -> new ReconnectStorm(scene, clients).run());
    }

    private String run() throws InterruptedException {
        crowd.send(connected, ONLY, CONNECTING);
        crowd.send(clients, ONLY, CONNECTING);
        crowd.awaitLive(0, LIMIT);
        try (var _ = scene.traffic(clients, PER_SECOND, Traffic.USUAL_PADDING);
                var _ = scene.traffic(connected, PER_SECOND_FOR_CONNECTED, Traffic.USUAL_PADDING)) {
            Thread.sleep(WARM_UP);
            crowd.cut(clients);
            storm("short absence");
            crowd.cut(clients);
            restart();
            storm("after a restart");
        }
        return report();
    }

    private void restart() throws InterruptedException {
        scene.gateway(ONLY).kill();
        scene.start(List.of(scene.gateway(ONLY)));
        crowd.awaitLive(clients.size(), LIMIT);
        Thread.sleep(WARM_UP);
    }

    private void storm(String name) throws InterruptedException {
        Latencies before = scene.phases().begin(name + ": before");
        Thread.sleep(QUIET);
        Latencies during = scene.phases().begin(name + ": storm");
        long begin = System.nanoTime();
        crowd.send(clients, ONLY, STORM);
        crowd.awaitLive(0, LIMIT);
        Duration total = Duration.ofNanos(System.nanoTime() - begin);
        Latencies after = scene.phases().begin(name + ": after");
        Thread.sleep(AFTER);
        scene.phases().end();
        recoveries.add(Recovery.of(name, crowd, clients));
        live.add(new Live(before, during, after));
        totals.add(String.format(Locale.ROOT, "%s %.1f s", name, total.toMillis() / MILLIS_PER_SECOND));
    }

    private String report() throws InterruptedException {
        crowd.awaitComplete(LIMIT);
        System.out.printf(
                "%d clients come back within %d s, %d are connected; %d notifications/s for 3 users (4 clients) each%n%n",
                clients.size(), STORM.toSeconds(), connected.size(), PER_SECOND + PER_SECOND_FOR_CONNECTED);
        System.out.println(Recovery.table(recoveries));
        System.out.println();
        System.out.println(Live.table(live));
        System.out.println();
        System.out.println("Connections ended: " + crowd.faults().ends());
        System.out.println("Until all had caught up, from the first one's turn on: " + String.join(", ", totals));
        return "p99 of those connected during the storm, over before: " + Live.ratios(live);
    }
}
