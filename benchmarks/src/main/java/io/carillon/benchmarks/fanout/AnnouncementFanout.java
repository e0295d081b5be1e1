package io.carillon.benchmarks.fanout;

import io.carillon.benchmarks.harness.Environment;
import io.carillon.benchmarks.harness.Latencies;
import io.carillon.benchmarks.harness.LatencyTable;
import io.carillon.benchmarks.harness.WorkFolder;
import io.carillon.launcher.platform.Platform;
import io.carillon.launcher.platform.PlatformConfig;
import io.carillon.launcher.platform.Service;
import io.carillon.localstack.supervision.StartListener;
import io.carillon.localstack.tokens.ManyUsersIssuer;
import io.carillon.schemas.Ids;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Announces something to a tenant of very many members, some of whom are connected: the records and bytes that are written to
 * {@code user.notifications}, and the time from {@code POST} until the last socket has it. The baseline is what most systems do: one
 * record for each member, written to the same log and read by the same gateway in the same run.
 */
final class AnnouncementFanout {

    private static final int USUAL_MEMBERS = 100_000;
    private static final int USUAL_CONNECTED = 5_000;
    private static final int WARM_UPS = 3;
    private static final int ROUNDS = 10;
    private static final int BASELINE_ROUNDS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Set<Service> SERVICES =
            Set.of(Service.TENANT_SERVICE, Service.RECIPIENT_RESOLVER, Service.NOTIFICATION_GATEWAY);

    private final int members;
    private final int connected;

    private AnnouncementFanout(int members, int connected) {
        this.members = members;
        this.connected = connected;
    }

    /** @param args members and connected members, 100,000 and 5,000 if empty */
    public static void main(String[] args) throws Exception {
        var fanout = new AnnouncementFanout(
                args.length > 0 ? Integer.parseInt(args[0]) : USUAL_MEMBERS,
                args.length > 1 ? Integer.parseInt(args[1]) : USUAL_CONNECTED);
        try (var folder = WorkFolder.create();
                var issuer = ManyUsersIssuer.start();
                var http = HttpClient.newHttpClient();
                var platform = Platform.start(PlatformConfig.forTests(folder.path(), StartListener.SILENT)
                        .withServices(SERVICES)
                        .withIssuer(URI.create(issuer.uri())))) {
            fanout.measure(platform, issuer, http);
            http.shutdownNow();
        }
    }

    private void measure(Platform platform, ManyUsersIssuer issuer, HttpClient http) throws Exception {
        List<String> users =
                Stream.generate(() -> Ids.next("user")).limit(members).toList();
        Announcer announcer = Announcer.register(platform.tenantService(), issuer, http);
        String broker = platform.stack().kafkaBootstrapServers();
        String registry = platform.stack().schemaRegistryUrl();
        try (var memberships = new Memberships(broker, registry);
                var log = new PerMemberLog(broker, registry);
                var listeners = new Listeners(platform.gatewaySocket().getPort())) {
            memberships.put(announcer.tenantId(), users, PATIENCE);
            listeners.connect(users.subList(0, connected), issuer::token, PATIENCE);
            for (int i = 0; i < WARM_UPS; i++) {
                listeners.awaitAll(announcer.announce(), PATIENCE);
                log.tell(users, listeners.expect(), "warm-up");
                listeners.awaitExpected(PATIENCE);
            }
            Round announced = announced(announcer, listeners, new DeliveryCost(broker));
            Round perMember = perMember(users, log, listeners, new DeliveryCost(broker));
            print(announced, perMember);
        }
    }

    private Round announced(Announcer announcer, Listeners listeners, DeliveryCost cost) throws Exception {
        Round round = new Round("announcement, POST to last socket", ROUNDS);
        cost.begin();
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            round.times().record(begin, listeners.awaitAll(announcer.announce(), PATIENCE));
        }
        return round.cost(cost.end());
    }

    private Round perMember(List<String> users, PerMemberLog log, Listeners listeners, DeliveryCost cost)
            throws Exception {
        Round round = new Round("one record each, first write to last socket", BASELINE_ROUNDS);
        cost.begin();
        for (int i = 0; i < BASELINE_ROUNDS; i++) {
            long begin = System.nanoTime();
            log.tell(users, listeners.expect(), Announcer.TEXT);
            round.times().record(begin, listeners.awaitExpected(PATIENCE));
        }
        return round.cost(cost.end());
    }

    /** What several announcements took. */
    private record Round(Latencies times, int count, DeliveryCost.Written written) {

        Round(String name, int count) {
            this(new Latencies(name), count, DeliveryCost.Written.NOTHING);
        }

        Round cost(DeliveryCost.Written all) {
            return new Round(times, count, all);
        }

        double records() {
            return (double) written.records() / count;
        }

        double kilobytes() {
            return written.bytes() / 1024.0 / count;
        }
    }

    private void print(Round announced, Round perMember) {
        System.out.println(Environment.line());
        System.out.printf(Locale.ROOT, "%,d members, %,d connected to one gateway%n", members, connected);
        System.out.println(LatencyTable.of(perMember.times(), List.of(announced.times())));
        System.out.printf(
                Locale.ROOT,
                "user.notifications, each: announcement %,.0f records, %,.0f KB; one record each %,.0f records, %,.0f KB; ratio %.4f and %.2f%n",
                announced.records(),
                announced.kilobytes(),
                perMember.records(),
                perMember.kilobytes(),
                announced.records() / perMember.records(),
                announced.kilobytes() / perMember.kilobytes());
    }
}
