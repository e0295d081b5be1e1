package io.carillon.benchmarks.chat;

import io.carillon.benchmarks.harness.CpuTime;
import io.carillon.benchmarks.harness.Environment;
import io.carillon.benchmarks.harness.Latencies;
import io.carillon.benchmarks.harness.LatencyTable;
import io.carillon.benchmarks.harness.Schedule;
import io.carillon.benchmarks.harness.WorkFolder;
import io.carillon.launcher.platform.Platform;
import io.carillon.launcher.platform.PlatformConfig;
import io.carillon.localstack.supervision.StartListener;
import io.carillon.localstack.tokens.ManyUsersIssuer;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Sends chat messages over sockets at a fixed rate and times each until it is on the sockets of the room's members, as a whole and from hop to
 * hop. The floor is what a record needs three times through the same broker and nothing else, before the load and after it.
 */
final class ChatLatency {

    private static final int USUAL_RATE = 200;
    private static final Duration FLOOR_WARM_UP = Duration.ofSeconds(15);
    private static final Duration FLOOR = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(60);
    private static final Duration LAST_FRAME = Duration.ofSeconds(30);

    private final int perSecond;

    private ChatLatency(int perSecond) {
        this.perSecond = perSecond;
    }

    /** @param args the messages a second, 200 if empty */
    public static void main(String[] args) throws Exception {
        var latency = new ChatLatency(args.length == 0 ? USUAL_RATE : Integer.parseInt(args[0]));
        try (var folder = WorkFolder.create();
                var issuer = ManyUsersIssuer.start();
                var http = HttpClient.newHttpClient();
                var platform = Platform.start(PlatformConfig.forTests(folder.path(), StartListener.SILENT)
                        .withIssuer(URI.create(issuer.uri())))) {
            latency.measure(platform, issuer, http);
            http.shutdownNow();
        }
    }

    /** Compilers get the time they need; what cold services can't do in time would be told to clients as failed. */
    private List<Schedule> warmUp() {
        return List.of(
                new Schedule(Math.max(1, perSecond / 8), Duration.ofSeconds(30)),
                new Schedule(Math.max(1, perSecond / 4), Duration.ofSeconds(30)),
                new Schedule(Math.max(1, perSecond / 2), Duration.ofSeconds(60)),
                at(Duration.ofSeconds(30)));
    }

    private Schedule at(Duration length) {
        return new Schedule(perSecond, length);
    }

    private void measure(Platform platform, ManyUsersIssuer issuer, HttpClient http) throws Exception {
        String broker = platform.stack().kafkaBootstrapServers();
        var journeys = new Journeys();
        try (var floors = new ThreeRoundTrips(broker);
                var commands = new TopicWatch(broker, Hop.COMMAND, journeys);
                var events = new TopicWatch(broker, Hop.EVENT, journeys);
                var notifications = new TopicWatch(broker, Hop.NOTIFICATION, journeys)) {
            Rooms rooms = Rooms.open(platform.chatService(), platform.gatewaySocket(), issuer, http, journeys);
            for (Schedule step : warmUp()) {
                step.run(rooms::send);
                journeys.awaitAll(LAST_FRAME);
                journeys.forget();
            }
            floors.run(at(FLOOR_WARM_UP), new Latencies("warm-up"));
            var before = new Latencies("three Kafka round trips, before");
            var cpuOfFloor = CpuTime.begin();
            floors.run(at(FLOOR), before);
            double floorCpu = millisEach(cpuOfFloor, FLOOR);
            ServiceSteps stepsBefore = ServiceSteps.of(platform.chatService(), http);
            var cpuOfChat = CpuTime.begin();
            at(MEASURED).run(rooms::send);
            journeys.awaitAll(LAST_FRAME);
            double chatCpu = millisEach(cpuOfChat, MEASURED);
            ServiceSteps stepsAfter = ServiceSteps.of(platform.chatService(), http);
            var after = new Latencies("three Kafka round trips, after");
            floors.run(at(FLOOR), after);
            print(before, after, journeys);
            System.out.println(stepsAfter.since(stepsBefore));
            System.out.printf(
                    Locale.ROOT,
                    "CPU ms of all processes, the load's own included: three Kafka round trips %.1f, a message %.1f, ratio %.1f%n",
                    floorCpu,
                    chatCpu,
                    chatCpu / floorCpu);
        }
    }

    private double millisEach(CpuTime cpu, Duration length) {
        return (double) cpu.spent().toMillis() / at(length).count();
    }

    private void print(Latencies before, Latencies after, Journeys journeys) {
        System.out.println(Environment.line());
        System.out.printf(
                "%d messages, %d/s, each to %d members%n", at(MEASURED).count(), perSecond, Rooms.MEMBERS);
        var whole = new Latencies("send to first socket");
        var ack = new Latencies("send to ack");
        List<Latencies> hops = new ArrayList<>();
        for (Hop hop : Hop.values()) {
            hops.add(new Latencies(hop.description()));
        }
        var last = new Latencies("gateway, socket");
        for (Journey journey : journeys.all()) {
            whole.record(journey.due(), journey.arrivedAt());
            ack.record(journey.due(), journey.acknowledgedAt());
            long place = journey.due();
            for (Hop hop : Hop.values()) {
                hops.get(hop.ordinal()).record(place, journey.passedAt(hop));
                place = journey.passedAt(hop);
            }
            last.record(place, journey.arrivedAt());
        }
        hops.add(last);
        System.out.println(LatencyTable.of(before, List.of(after, whole, ack)));
        System.out.println("Hops, from where the one before could be seen in its topic:");
        System.out.println(LatencyTable.of(before, hops));
    }
}
