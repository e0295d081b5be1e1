package io.carillon.gateway.running;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.carillon.gateway.fuzz.Seed;
import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** A gateway without rate limits, so that all of the generated input gets as far as it can. */
@UsesLocalStack({Component.KAFKA, Component.SCHEMA_REGISTRY})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzIT {

    private static final int FRAMES = 100_000;
    private static final int HANDSHAKES = 2_000;
    private static final int WARM_UP = 10;
    private static final long MORE_HEAP_BYTES = 48L * 1024 * 1024;
    private static final int MORE_THREADS = 16;

    private final TestIssuer issuer = new TestIssuer();
    private final String calm = Log.userOf(5);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private Gateway gateway;
    private Log log;

    @BeforeAll
    void start(LocalStack stack) {
        gateway = Gateway.start(
                stack,
                issuer.uri(),
                "refresh.client-id=",
                "refresh.client-secret=",
                "frames.max-faults=1000000",
                "heartbeat.interval=2s",
                "queue.max-frames=10000",
                "queue.max-size=64MB",
                "handshake.max-connections-per-user=1000",
                "limits.frames-per-second=1000000",
                "limits.frames-at-once=1000000",
                "limits.user-frames-per-second=1000000",
                "limits.user-frames-at-once=1000000",
                "limits.size-per-second=512MB",
                "limits.size-at-once=512MB");
        log = new Log(stack);
        logged.start();
        root().addAppender(logged);
    }

    @AfterAll
    void stop() {
        root().detachAppender(logged);
        gateway.close();
        log.close();
        issuer.close();
    }

    @Test
    void whatever_comes_in_costs_nothing_that_lasts_and_nobody_else_notices() throws Exception {
        Seed seed = Seed.choose();
        FuzzRound round = new FuzzRound(gateway, issuer, seed);
        try (Client bystander = Client.connect(gateway, issuer.token(calm))) {
            round.run(FRAMES / WARM_UP, HANDSHAKES / WARM_UP);
            awaitOnlyOneConnection();
            long heapBefore = liveHeap();
            long threadsBefore = threads();

            AtomicBoolean done = new AtomicBoolean();
            CompletableFuture<List<String>> traffic =
                    CompletableFuture.supplyAsync(() -> tellAndPingUntil(done, bystander), Thread::startVirtualThread);
            round.run(FRAMES, HANDSHAKES);
            done.set(true);

            List<String> sent = traffic.get();
            assertThat(round.problems()).as(seed.toString()).isEmpty();
            assertThat(round.frames()).isGreaterThanOrEqualTo(FRAMES);
            assertThat(round.handshakes()).isGreaterThanOrEqualTo(HANDSHAKES);
            assertThat(round.answers()).as("frames got through to the codec").isGreaterThan(FRAMES / 3);
            assertBystanderGotAll(bystander, sent);
            awaitOnlyOneConnection();
            assertThat(gateway.ready()).isTrue();
            assertThat(errors()).as(seed.toString()).isEmpty();
            assertThat(liveHeap()).as(seed.toString()).isLessThan(heapBefore + MORE_HEAP_BYTES);
            assertThat(threads()).as(seed.toString()).isLessThan(threadsBefore + MORE_THREADS);
        }
    }

    private List<String> tellAndPingUntil(AtomicBoolean done, Client bystander) {
        List<String> sent = new ArrayList<>();
        do {
            sent.add(log.tell(calm));
            bystander.send("{\"type\":\"presence.ping\",\"op_id\":\"op-" + sent.size() + "\"}");
            rest();
        } while (!done.get());
        return sent;
    }

    private static void assertBystanderGotAll(Client bystander, List<String> sent) {
        bystander.awaitNotification(sent.getLast());
        bystander.awaitFrame(
                "ack", ack -> ack.get("data").get("op_id").asString().equals("op-" + sent.size()));
        assertThat(bystander.notificationIds()).isEqualTo(sent);
        assertThat(frames(bystander, "presence.pong")).isEqualTo(sent.size());
        assertThat(frames(bystander, "error")).isZero();
        assertThat(bystander.isClosed()).isFalse();
    }

    private static long frames(Client client, String type) {
        List<JsonNode> all = client.frames();
        return all.stream()
                .filter(frame -> frame.get("type").asString().equals(type))
                .count();
    }

    private void awaitOnlyOneConnection() {
        Awaitility.await("all fuzzing connections are gone")
                .atMost(Duration.ofSeconds(30))
                .until(() -> gateway.gauge("carillon.gateway.connections") == 1);
    }

    private List<String> errors() {
        synchronized (logged) {
            return logged.list.stream()
                    .filter(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                    .map(ILoggingEvent::toString)
                    .toList();
        }
    }

    /** What is reachable, after several collections because some memory is only let go of by cleaners. */
    private static long liveHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Without the web server's pool, whose size is bounded and follows the load. */
    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith("qtp"))
                .count();
    }

    private static void rest() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
