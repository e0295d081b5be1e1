package io.carillon.gateway.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.log.Cursor;
import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@UsesLocalStack({Component.KAFKA, Component.SCHEMA_REGISTRY})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FromTimeIT {

    private final TestIssuer issuer = new TestIssuer();
    private Gateway gateway;
    private Log log;

    @BeforeAll
    void start(LocalStack stack) {
        gateway = Gateway.start(stack, issuer.uri());
        log = new Log(stack);
    }

    @AfterAll
    void stop() {
        gateway.close();
        log.close();
        issuer.close();
    }

    @Test
    void a_session_starts_with_what_its_user_was_told_since_a_time_and_then_life_goes_on() {
        String anna = Log.userOf(0);
        RecordMetadata before = log.tellAt(Instant.now(), anna);
        Instant time = timeAfter(before);
        long then = log.tellAt(Instant.now(), anna).offset();
        long after = log.tellAt(Instant.now(), anna).offset();

        try (Client client = since(anna, time)) {
            String live = log.tell(anna);
            client.awaitNotification(live);

            assertThat(readyPosition(client)).isEqualTo(before.offset());
            assertThat(offsets(client).limit(2)).containsExactly(then, after);
            assertThat(client.notifications()).hasSize(3);
            assertThat(client.frames()).noneMatch(FromTimeIT::isGap);
        }
    }

    @Test
    void a_time_after_all_that_was_told_is_now() {
        String anna = Log.userOf(1);
        Instant time = timeAfter(log.tellAt(Instant.now(), anna));
        try (Client client = since(anna, time)) {
            String live = log.tell(anna);
            client.awaitNotification(live);

            assertThat(client.notificationIds()).containsExactly(live);
            assertThat(client.frames()).noneMatch(FromTimeIT::isGap);
        }
    }

    @Test
    void a_time_before_the_log_of_a_partition_that_lost_nothing_is_its_begin() {
        String anna = Log.userOf(2);
        long first = log.tellAt(Instant.now().minusSeconds(60), anna).offset();
        try (Client client = Client.connectAsking(gateway, issuer.token(anna), "from=1969-12-31T23:59:59.999Z")) {
            client.awaitNotification(log.tell(anna));

            assertThat(offsets(client)).startsWith(first);
            assertThat(client.frames()).noneMatch(FromTimeIT::isGap);
        }
    }

    @Test
    void a_time_before_what_is_left_of_the_log_is_a_gap_and_what_is_left_follows() throws Exception {
        String anna = Log.userOf(3);
        Instant base = Instant.now().minus(Duration.ofMinutes(10));
        log.tellAt(base, anna);
        RecordMetadata left = log.tellAt(base.plusSeconds(60), anna);
        log.forgetBefore(left.partition(), left.offset());

        try (Client client = Client.connectAsking(gateway, issuer.token(anna), "from=" + base)) {
            client.awaitNotification(log.tell(anna));
            JsonNode gap = client.awaitFrame("resume.gap");

            assertThat(client.frames().get(1)).isEqualTo(gap);
            assertThat(gap.get("data").get("reason").asString()).isEqualTo("retention");
            assertThat(gap.get("data").get("from").asString()).isEqualTo(base.toString());
            assertThat(offset(gap.get("cursor"))).isEqualTo(left.offset() - 1);
            assertThat(offsets(client)).startsWith(left.offset());
            assertThat(client.notifications()).hasSize(2);
        }
        try (Client client = since(anna, base.plusSeconds(61))) {
            client.awaitNotification(log.tell(anna));
            assertThat(client.frames()).noneMatch(FromTimeIT::isGap);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "from=yesterday, RFC 3339",
        "from=2026-11-20T10:00:00+01:00, %2B",
        "from=2999-01-01T00:00:00Z, in the future",
        "from=2026-01-01T00:00:00Z&cursor=x, one of"
    })
    void what_is_no_time_of_the_past_is_a_bad_handshake(String query, String detail) {
        RawHandshake.Answer answer = RawHandshake.upgradeWith(
                gateway,
                query,
                "Sec-WebSocket-Protocol: carillon.v1",
                "Authorization: Bearer " + issuer.token(Log.userOf(4)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem().get("type").asString()).isEqualTo("/problems/bad-handshake");
        assertThat(answer.problem().get("detail").asString()).contains(detail);
    }

    /** The log's clock has milliseconds: waits for the next one. */
    private static Instant timeAfter(RecordMetadata written) {
        return Awaitility.await()
                .pollInterval(Duration.ofMillis(1))
                .until(Instant::now, now -> now.toEpochMilli() > written.timestamp());
    }

    private Client since(String user, Instant time) {
        return Client.connectAsking(gateway, issuer.token(user), "from=" + time);
    }

    private static long readyPosition(Client client) {
        return offset(client.awaitFrame("connection.ready").get("data").get("cursor"));
    }

    private static Stream<Long> offsets(Client client) {
        return client.notifications().stream().map(frame -> offset(frame.get("cursor")));
    }

    private static long offset(JsonNode cursor) {
        return Cursor.parse(cursor.asString()).orElseThrow().offset();
    }

    private static boolean isGap(JsonNode frame) {
        return frame.get("type").asString().equals("resume.gap");
    }
}
