package io.carillon.gateway.running;

import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.running.ClientActor.Place;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who does not read what he subscribed to has to go, and others of the channel don't notice. */
@UsesLocalStack({KAFKA, SCHEMA_REGISTRY})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PusherSlowReaderIT {

    /** More than the operating system's buffers on both sides swallow. */
    private static final int MOST = 400;

    private static final int BATCH = 10;
    private static final String LARGE = "x".repeat(90_000);
    private static final String STEP = "step-";

    private final TestIssuer issuer = new TestIssuer();
    private final PusherAppFixture app = PusherAppFixture.fresh();
    private final String query = app.key() + "?protocol=7&client=test";
    private Gateway gateway;
    private PusherActor backend;

    @BeforeAll
    void start(LocalStack stack) throws Exception {
        gateway = Gateway.start(stack, issuer.uri(), settings());
        backend = PusherActor.start(Place.NODE, app, gateway);
    }

    @AfterAll
    void stop() throws Exception {
        backend.close();
        gateway.close();
        issuer.close();
    }

    @Test
    void a_client_that_stops_reading_is_closed_with_4100_while_another_hears_everything_in_order() throws Exception {
        String news = Ids.next("news");
        try (PusherSocket reader = PusherSocket.open(gateway, query);
                RawSocket slow = RawSocket.openPusher(gateway, query)) {
            reader.send(subscribe(news));
            slow.sendText(subscribe(news));
            awaitSubscriptions(news, 2);

            List<String> sent = sendUntilOneMoreIsClosed(news, reader);
            assertThat(slow.awaitClose()).isEqualTo(4100);
            sent.addAll(sendAtTheReadersPace(news, reader, sent.size()));

            assertThat(steps(reader)).isEqualTo(sent);
            awaitSubscriptions(news, 1);
        }
    }

    @Test
    void a_client_that_does_not_even_read_that_it_is_closed_is_cut_off() throws Exception {
        String news = Ids.next("news");
        try (PusherSocket reader = PusherSocket.open(gateway, query);
                RawSocket dead = RawSocket.openPusher(gateway, query)) {
            reader.send(subscribe(news));
            dead.sendText(subscribe(news));
            awaitSubscriptions(news, 2);

            List<String> sent = sendUntilOneMoreIsClosed(news, reader);
            Awaitility.await("one is left").until(() -> gateway.gauge("carillon.gateway.pusher.connections") == 1);
            sent.addAll(sendAtTheReadersPace(news, reader, sent.size()));

            assertThat(steps(reader)).isEqualTo(sent);
        }
    }

    private String[] settings() {
        return Stream.concat(
                        Stream.of(app.settings("limits.event-size=100KB")),
                        Stream.of(
                                "pusher.max-request=2MB",
                                "queue.max-frames=20",
                                "queue.max-size=4MB",
                                "queue.close-timeout=5s"))
                .toArray(String[]::new);
    }

    private List<String> sendUntilOneMoreIsClosed(String channel, PusherSocket reader) {
        double before = closedAsSlow();
        List<String> sent = new ArrayList<>();
        while (closedAsSlow() == before && sent.size() < MOST) {
            sent.addAll(sendAtTheReadersPace(channel, reader, sent.size()));
        }
        assertThat(closedAsSlow()).isEqualTo(before + 1);
        return sent;
    }

    /** A batch, whose last event the reader has heard afterwards. */
    private List<String> sendAtTheReadersPace(String channel, PusherSocket reader, int first) {
        List<String> names = IntStream.range(first, first + BATCH)
                .mapToObj(number -> STEP + number)
                .toList();
        backend.backend(
                "triggerBatch",
                names.stream()
                        .map(name -> Map.of("channel", channel, "name", name, "data", Map.of("text", LARGE)))
                        .toList());
        reader.await(names.getLast());
        return names;
    }

    private double closedAsSlow() {
        return gateway.count("carillon.gateway.pusher.errors", "app", app.id(), "code", "4100");
    }

    private void awaitSubscriptions(String channel, int count) {
        Map<String, ?> question =
                Map.of("path", "/channels/" + channel, "params", Map.of("info", "subscription_count"));
        Awaitility.await(count + " subscriptions")
                .until(() -> backend.backend("get", question)
                                .path("body")
                                .path("subscription_count")
                                .asInt(0)
                        == count);
    }

    private static List<String> steps(PusherSocket reader) {
        return reader.events().stream().filter(event -> event.startsWith(STEP)).toList();
    }

    private static String subscribe(String channel) {
        return "{\"event\":\"pusher:subscribe\",\"data\":{\"channel\":\"" + channel + "\"}}";
    }
}
