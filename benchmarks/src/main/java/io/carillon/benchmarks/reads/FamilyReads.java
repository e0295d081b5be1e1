package io.carillon.benchmarks.reads;

import static io.carillon.localstack.Component.CASSANDRA;

import com.datastax.oss.driver.api.core.CqlSession;
import io.carillon.benchmarks.harness.Latencies;
import io.carillon.benchmarks.harness.LatencyTable;
import io.carillon.benchmarks.harness.WorkFolder;
import io.carillon.launcher.platform.Platform;
import io.carillon.launcher.platform.PlatformConfig;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.supervision.StartListener;
import io.carillon.localstack.tokens.ManyUsersIssuer;
import io.carillon.schemas.Ids;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Times the same reads with 1,000 families in the tables and with 100,000. Both times the database starts anew before, so
 * that all families lie in files that are as cold, and has compacted them.
 */
final class FamilyReads {
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int READERS = 100;
    private static final int WARM_UP = 300;
    private static final int ROUNDS = 500;
    private static final String KEYSPACE = "carillon_family";

    private final Platform platform;
    private final ManyUsersIssuer issuer;
    private final HttpClient http;

    private FamilyReads(Platform platform, ManyUsersIssuer issuer, HttpClient http) {
        this.platform = platform;
        this.issuer = issuer;
        this.http = http;
    }

    public static void main(String[] args) throws Exception {
        try (var folder = WorkFolder.create();
                var issuer = ManyUsersIssuer.start();
                var http = HttpClient.newHttpClient();
                var platform = Platform.start(PlatformConfig.forTests(folder.path(), StartListener.SILENT)
                        .withIssuer(URI.create(issuer.uri())))) {
            new FamilyReads(platform, issuer, http).measure();
            http.shutdownNow();
        }
    }

    private void measure() {
        List<String> readers =
                Stream.generate(() -> Ids.next("user")).limit(READERS).toList();
        List<String> familyIds = load(FEW, readers);
        var requests = new FamilyRequests(http, platform.familyService(), issuer, readers, familyIds);
        List<Latencies> few = settleAndMeasure(requests, FEW);
        load(
                MANY - FEW,
                IntStream.range(0, MANY / 10).mapToObj(_ -> Ids.next("user")).toList());
        List<Latencies> many = settleAndMeasure(requests, MANY);
        System.out.println(LatencyTable.ofPairs(few, many));
    }

    private List<String> load(int count, List<String> admins) {
        try (CqlSession session = session()) {
            long begin = System.nanoTime();
            List<String> familyIds = new BulkLoad(session).families(count, admins);
            System.out.printf("loaded %d families in %d s%n", count, (System.nanoTime() - begin) / 1_000_000_000);
            return familyIds;
        }
    }

    private List<Latencies> settleAndMeasure(FamilyRequests requests, int families) {
        long begin = System.nanoTime();
        platform.stack().server(CASSANDRA).stop();
        platform.stack().server(CASSANDRA).start();
        try (CqlSession session = session()) {
            Compactions.awaitEnd(session);
        }
        requests.awaitAnswers();
        System.out.printf("flushed and compacted in %d s%n", (System.nanoTime() - begin) / 1_000_000_000);
        requests.introduceReaders();
        requests.measure(WARM_UP, "warm-up");
        return requests.measure(ROUNDS, "%,d".formatted(families));
    }

    private CqlSession session() {
        LocalStack stack = platform.stack();
        return CqlSession.builder()
                .addContactPoint(stack.cassandraContactPoint())
                .withLocalDatacenter(stack.cassandraDatacenter())
                .withKeyspace(KEYSPACE)
                .build();
    }
}
