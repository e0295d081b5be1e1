package io.carillon.benchmarks.delivery;

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
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sends real invitations to a whole platform at a fixed rate and times each until its frames are on the sockets of the
 * invitee and of a member. The floor is what a record needs through the same broker and nothing else, before the load and,
 * because other programs on the machine disturb both alike, also meanwhile.
 */
final class PostToFrame {
    private static final int PER_SECOND = 50;
    private static final Schedule WARM_UP = new Schedule(PER_SECOND, Duration.ofSeconds(20));
    private static final Schedule FLOOR = new Schedule(PER_SECOND, Duration.ofSeconds(20));
    private static final Schedule MEASURED = new Schedule(PER_SECOND, Duration.ofSeconds(60));
    private static final Schedule MEANWHILE = new Schedule(10, MEASURED.length());
    private static final Duration LAST_FRAME = Duration.ofSeconds(30);

    private final Families families;

    private PostToFrame(Families families) {
        this.families = families;
    }

    public static void main(String[] args) throws Exception {
        try (var folder = WorkFolder.create();
                var issuer = ManyUsersIssuer.start();
                var http = HttpClient.newHttpClient();
                var platform = Platform.start(PlatformConfig.forTests(folder.path(), StartListener.SILENT)
                        .withIssuer(URI.create(issuer.uri())));
                var roundTrips = new KafkaRoundTrips(platform.stack().kafkaBootstrapServers())) {
            var families = Families.create(platform.familyService(), platform.gatewaySocket(), issuer, http);
            new PostToFrame(families).measure(roundTrips);
            http.shutdownNow();
        }
    }

    private void measure(KafkaRoundTrips roundTrips) throws InterruptedException, ExecutionException {
        send(WARM_UP, 0, DeliveryLatencies.empty());
        roundTrips.run(WARM_UP, new Latencies("warm-up"));
        var floor = new Latencies("bare Kafka, before");
        roundTrips.run(FLOOR, floor);
        var meanwhile = new Latencies("bare Kafka, meanwhile");
        var delivery = DeliveryLatencies.empty();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> floorUnderLoad = threads.submit(() -> {
                roundTrips.run(MEANWHILE, meanwhile);
                return meanwhile;
            });
            send(MEASURED, WARM_UP.count(), delivery);
            floorUnderLoad.get();
        }
        System.out.printf("%d invitations, %d/s%n", MEASURED.count(), PER_SECOND);
        System.out.println(
                LatencyTable.of(floor, List.of(meanwhile, delivery.answer(), delivery.invitee(), delivery.member())));
    }

    /** Sends invitations from the {@code first} on and waits for all their frames. */
    private void send(Schedule schedule, int first, DeliveryLatencies latencies)
            throws InterruptedException, ExecutionException {
        schedule.run((number, due) -> families.invite(first + number, due, latencies));
        families.frames().awaitAll(LAST_FRAME);
    }
}
