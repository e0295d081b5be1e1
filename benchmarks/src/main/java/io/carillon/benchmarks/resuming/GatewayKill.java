package io.carillon.benchmarks.resuming;

import io.carillon.benchmarks.harness.Latencies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Takes a gateway away from its clients, again and again in different ways, while users are told things at a steady rate. The clients
 * reconnect to another gateway, where others are connected already, and each must get everything once and in order. What
 * those others notice is compared with the time before.
 */
final class GatewayKill {
    private static final int CLIENTS = 2_000;
    private static final int NEIGHBOURS = 400;
    private static final int PER_SECOND = 150;
    private static final int PER_SECOND_FOR_NEIGHBOURS = 100;

    /** The gateways: the one that is taken away, one that is taken away as well, and one that stays. */
    private static final int FIRST = 0;

    private static final int SECOND = 1;
    private static final int LAST = 2;

    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration MOVING = Duration.ofSeconds(3);
    private static final Duration ABSENCE = Duration.ofSeconds(3);
    private static final Duration BETWEEN_KILLS = Duration.ofMillis(1_200);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Scene scene;
    private final Crowd crowd;
    private final List<Client> clients;
    private final List<Client> neighbours;
    private final SplittableRandom random = new SplittableRandom();
    private final List<Recovery> recoveries = new ArrayList<>();
    private final List<Live> live = new ArrayList<>();

    /** One way to take a gateway away. */
    @FunctionalInterface
    private interface Blow {
        /** Returns the {@link System#nanoTime()} of it, once clients need another gateway. */
        long strike() throws Exception;
    }

    private GatewayKill(Scene scene, int number) {
        this.scene = scene;
        this.crowd = scene.crowd();
        this.clients = scene.clients(number, false);
        this.neighbours = scene.clients(NEIGHBOURS, true);
    }

    /** @param arguments how many clients lose their gateway, if not 2,000 */
    public static void main(String[] arguments) throws Exception {
        Run.main(arguments, CLIENTS, 3, (scene, clients) -> new GatewayKill(scene, clients).run());
    }

    private String run() throws Exception {
        scene.start(List.of(scene.gateway(LAST)));
        crowd.send(neighbours, LAST, CONNECTING);
        crowd.send(clients, FIRST, CONNECTING);
        crowd.awaitLive(0, LIMIT);
        crowd.route(FIRST, LAST);

        take("kill without traffic", this::kill);
        restore();
        try (var _ = scene.traffic(clients, PER_SECOND, Traffic.USUAL_PADDING);
                var _ = scene.traffic(neighbours, PER_SECOND_FOR_NEIGHBOURS, Traffic.USUAL_PADDING)) {
            Thread.sleep(QUIET);
            takeWithTraffic("kill", this::kill);
            restore();
            takeWithTraffic("kill in a storm", this::killInAStorm);
            restore();
            takeWithTraffic("SIGTERM", this::terminate);
            scene.start(List.of(scene.gateway(SECOND)));
            restore();
            crowd.route(FIRST, SECOND, LAST);
            takeWithTraffic("two kills", this::killTwo);
        }
        return report();
    }

    private void restore() throws InterruptedException {
        scene.start(List.of(scene.gateway(FIRST)));
        crowd.send(clients, FIRST, MOVING);
        crowd.awaitLive(0, LIMIT);
        Thread.sleep(MOVING);
    }

    private void takeWithTraffic(String name, Blow blow) throws Exception {
        Latencies before = scene.phases().begin(name + ": before");
        Thread.sleep(QUIET.plusMillis(random.nextInt(1_000)));
        Latencies during = scene.phases().begin(name + ": meanwhile");
        take(name, blow);
        Latencies after = scene.phases().begin(name + ": after");
        Thread.sleep(QUIET);
        scene.phases().end();
        live.add(new Live(before, during, after));
    }

    private void take(String name, Blow blow) throws Exception {
        long since = blow.strike();
        crowd.awaitLive(0, LIMIT);
        crowd.onLoop(clients, client -> client.absence().since(since));
        recoveries.add(Recovery.of(name, crowd, clients));
    }

    private long kill() {
        crowd.expectToLose(FIRST);
        long since = System.nanoTime();
        scene.gateway(FIRST).kill();
        return since;
    }

    private long killInAStorm() throws InterruptedException {
        crowd.cut(clients);
        Thread.sleep(ABSENCE);
        crowd.send(clients, FIRST, Duration.ofSeconds(1));
        Thread.sleep(Duration.ofMillis(500 + random.nextInt(500)));
        return kill();
    }

    private long terminate() {
        crowd.expectToLose(FIRST);
        long since = System.nanoTime();
        scene.gateway(FIRST).terminate();
        return since;
    }

    private long killTwo() throws InterruptedException {
        long since = kill();
        Thread.sleep(BETWEEN_KILLS);
        crowd.expectToLose(SECOND);
        scene.gateway(SECOND).kill();
        return since;
    }

    private String report() throws InterruptedException {
        crowd.awaitComplete(LIMIT);
        System.out.printf(
                "%d clients lose their gateway, %d are connected to the next; %d notifications/s for 3 users (4 clients) each%n%n",
                clients.size(), neighbours.size(), PER_SECOND + PER_SECOND_FOR_NEIGHBOURS);
        System.out.println(Recovery.table(recoveries));
        System.out.println();
        System.out.println(Live.table(live));
        System.out.println();
        System.out.println("Connections ended: " + crowd.faults().ends());
        return "p99 of those connected elsewhere meanwhile, over before: " + Live.ratios(live);
    }
}
