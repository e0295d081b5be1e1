package io.carillon.benchmarks.resuming;

import io.carillon.benchmarks.harness.Latencies;
import io.carillon.benchmarks.harness.LiveHeap;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * One of a thousand clients stops reading while it is told a lot. The gateway must let it go; the others must not notice, the
 * gateway's memory must not grow beyond the client's queue, and when the client reads again it must get all it missed.
 */
final class StalledReader {
    private static final int CLIENTS = 1_000;
    private static final int PER_SECOND = 250;
    private static final int ONLY = 0;

    /** What the stalled client's group is told: half a megabyte a second, to fill what the operating system keeps for it. */
    private static final int LARGE_PER_SECOND = 30;

    private static final int LARGE = 16_000;
    private static final int RECEIVE_BUFFER = 4_096;

    private static final Duration CONNECTING = Duration.ofSeconds(4);
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration WATCHED = Duration.ofSeconds(12);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final double BYTES_PER_MB = 1e6;
    private static final double BYTES_PER_KB = 1e3;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Scene scene;
    private final Crowd crowd;
    private final List<Client> others;
    private final List<Client> group;
    private final Client stalled;
    private final MemoryWatch watch;

    private StalledReader(Scene scene, int number, HttpClient http) {
        this.scene = scene;
        this.crowd = scene.crowd();
        this.others = scene.clients(number, true);
        this.group = scene.clients(1, false);
        this.stalled = group.getFirst();
        this.watch = new MemoryWatch(scene.gateway(ONLY), http);
    }

    /** @param arguments how many others there are, if not 1,000 */
    public static void main(String[] arguments) throws Exception {
        Run.main(arguments, CLIENTS, 1, (scene, clients) -> {
            try (HttpClient http = HttpClient.newHttpClient()) {
                String latencies = new StalledReader(scene, clients, http).run();
                http.shutdownNow();
                return latencies;
            }
        });
    }

    private String run() throws Exception {
        stalled.keepLittle(RECEIVE_BUFFER);
        crowd.send(others, ONLY, CONNECTING);
        crowd.send(group, ONLY, CONNECTING);
        crowd.awaitLive(0, LIMIT);
        Live live;
        try (var _ = scene.traffic(others, PER_SECOND, Traffic.USUAL_PADDING);
                var _ = scene.traffic(group, LARGE_PER_SECOND, LARGE)) {
            Thread.sleep(WARM_UP);
            live = stallAndCompare();
            wakeUp();
        }
        return report(live);
    }

    private Live stallAndCompare() throws IOException, InterruptedException {
        long pid = scene.gateway(ONLY).pid();
        long heapBefore = LiveHeap.atWork(pid);
        Thread.sleep(WARM_UP);
        Latencies before = scene.phases().begin("nobody stalls");
        long residentBefore = watch.largest(WATCHED);
        Latencies during = scene.phases().begin("one stalls");
        long since = System.nanoTime();
        crowd.onLoop(List.of(stalled), Client::stall);
        long residentDuring = watch.largestUntilSlowConsumer(WATCHED, LIMIT);
        Latencies after = scene.phases().begin("after it was closed");
        Thread.sleep(WARM_UP);
        scene.phases().end();
        long heapAfter = LiveHeap.atWork(pid);
        watch.overflowAt()
                .ifPresentOrElse(
                        at -> say(
                                "The queue of the stalled client was full %.1f s after it stopped",
                                (at - since) / NANOS_PER_SECOND),
                        () -> say("The queue of the stalled client was never full: a write took too long"));
        say(
                "Its connection was gone, as a slow consumer's (4001), %.1f s after it stopped",
                (watch.slowConsumerAt() - since) / NANOS_PER_SECOND);
        say(
                "The gateway occupied %.1f MB at most before, %.1f MB at most meanwhile; live heap %.1f MB before, %.1f MB after",
                residentBefore / BYTES_PER_MB,
                residentDuring / BYTES_PER_MB,
                heapBefore / BYTES_PER_MB,
                heapAfter / BYTES_PER_MB);
        return new Live(before, during, after);
    }

    /** It reads what the operating system has kept, finds its connection gone, and comes back. */
    private void wakeUp() throws InterruptedException {
        List<Client> it = List.of(stalled);
        long since = System.nanoTime();
        crowd.onLoop(it, client -> {
            say("It misses %d notifications of %.1f kB", client.missing(), LARGE / BYTES_PER_KB);
            client.absence().begin();
            client.readAgain();
        });
        crowd.awaitLive(0, LIMIT);
        crowd.onLoop(
                it,
                client -> say(
                        "It had all of them %.1f s after it began to read again",
                        (client.absence().caughtUpAt() - since) / NANOS_PER_SECOND));
    }

    private String report(Live live) throws InterruptedException {
        crowd.awaitComplete(LIMIT);
        say("%d others, %d notifications/s for 3 users (4 clients) each", others.size(), PER_SECOND);
        say("%n%s%n", Live.table(List.of(live)));
        say("Connections ended: %s", crowd.faults().ends());
        return "p99 of the others while one stalled, over before: " + Live.ratios(List.of(live));
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
