package io.carillon.gateway.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.client.CarillonClient;
import io.carillon.client.CarillonException;
import io.carillon.client.ClientBuilder;
import io.carillon.client.ConnectionState;
import io.carillon.client.Frame;
import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

@UsesLocalStack({Component.KAFKA, Component.SCHEMA_REGISTRY})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JavaClientIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestIssuer issuer = new TestIssuer();
    private Gateway gateway;
    private Log log;

    @BeforeAll
    void start(LocalStack stack) {
        gateway = Gateway.start(stack, issuer.uri(), "frames.max-faults=2");
        log = new Log(stack);
    }

    @AfterAll
    void stop() {
        gateway.close();
        log.close();
        issuer.close();
    }

    @Test
    void it_hears_frames_by_type_and_is_told_what_became_of_its_own() {
        String anna = Log.userOf(1);
        List<Frame> joined = new CopyOnWriteArrayList<>();
        List<Frame> others = new CopyOnWriteArrayList<>();
        try (CarillonClient client = client(anna)
                .on("family_member_joined", joined::add)
                .onOthers(others::add)
                .open()) {
            assertThat(client.send("presence.ping").join()).isEmpty();
            assertThat(others).extracting(Frame::type).containsExactly("connection.ready", "presence.pong");

            String told = log.tell(anna);
            Awaitility.await().until(() -> !joined.isEmpty());
            assertThat(joined.getFirst().id()).hasValue(told);
            Awaitility.await()
                    .until(() -> client.cursor().equals(joined.getFirst().cursor()));

            assertThat(refusal(client.send("presence.pign")).code()).isEqualTo("unknown_type");
        }
    }

    @Test
    void when_its_gateway_shuts_down_it_goes_on_at_another_with_nothing_lost_and_nothing_twice(LocalStack stack) {
        String ben = Log.userOf(2);
        List<String> heard = new CopyOnWriteArrayList<>();
        List<String> sent = new ArrayList<>();
        Gateway leaving = Gateway.start(stack, issuer.uri());
        try (CarillonClient client = CarillonClient.to(leaving.socket(), fresh -> issuer.token(ben))
                .or(gateway.socket())
                .backoff(Duration.ofMillis(50), Duration.ofMillis(200))
                .onOthers(frame -> frame.id().ifPresent(heard::add))
                .open()) {
            awaitConnected(client);
            sent.add(log.tell(ben));
            CompletableFuture<Void> shutdown = CompletableFuture.runAsync(leaving::close, Thread::startVirtualThread);
            while (!shutdown.isDone()) {
                sent.add(log.tell(ben));
            }
            CompletableFuture<?> answer = client.send("presence.ping");
            sent.add(log.tell(ben));

            Awaitility.await().atMost(PATIENCE).until(() -> heard.contains(sent.getLast()));
            assertThat(heard).isEqualTo(sent);
            assertThat(answer).succeedsWithin(PATIENCE);
        }
    }

    @Test
    void a_session_goes_on_with_a_new_token_before_the_old_one_ends() {
        AtomicInteger asked = new AtomicInteger();
        List<ConnectionState> states = new CopyOnWriteArrayList<>();
        String cleo = Log.userOf(3);
        try (CarillonClient client = CarillonClient.to(gateway.socket(), fresh -> {
                    asked.incrementAndGet();
                    return issuer.tokenFor(cleo, fresh ? Duration.ofHours(1) : Duration.ofSeconds(6));
                })
                .onState(states::add)
                .open()) {
            awaitConnected(client);
            Awaitility.await().atMost(PATIENCE).until(() -> asked.get() == 2);

            Awaitility.await().during(Duration.ofSeconds(7)).atMost(PATIENCE).until(() -> states.size() == 2);
            assertThat(states.getLast()).isInstanceOf(ConnectionState.Connected.class);
        }
    }

    @Test
    void a_token_that_is_not_accepted_is_fetched_anew_once() {
        String dan = Log.userOf(4);
        try (CarillonClient client = CarillonClient.to(
                        gateway.socket(), fresh -> fresh ? issuer.token(dan) : issuer.forgedToken(dan))
                .backoff(Duration.ofMillis(50), Duration.ofMillis(200))
                .open()) {
            awaitConnected(client);
        }
        try (CarillonClient client = CarillonClient.to(gateway.socket(), fresh -> issuer.forgedToken(dan))
                .backoff(Duration.ofMillis(50), Duration.ofMillis(200))
                .open()) {
            Awaitility.await().atMost(PATIENCE).until(() -> client.state() instanceof ConnectionState.Ended);
        }
    }

    @Test
    void a_client_that_may_not_come_back_does_not() {
        try (CarillonClient client = client(Log.userOf(5)).open()) {
            assertThat(refusal(client.send("presence.pign")).code()).isEqualTo("unknown_type");
            CompletableFuture<?> second = client.send("presence.pign");

            Awaitility.await().atMost(PATIENCE).until(() -> client.state() instanceof ConnectionState.Ended);
            assertThat(second).isCompletedExceptionally();
            assertThat(refusal(client.send("presence.ping")).code()).isEqualTo("connection_ended");
        }
    }

    @Test
    void it_says_which_device_it_is_and_begins_where_it_is_told() {
        String eve = Log.userOf(6);
        List<String> heard = new CopyOnWriteArrayList<>();
        CarillonClient first = client(eve).open();
        awaitConnected(first);
        String cursor = first.cursor().orElseThrow();
        first.close();
        String missed = log.tell(eve);
        try (CarillonClient second = client(eve)
                .cursor(cursor)
                .device("laptop-7")
                .channels("room:general")
                .onOthers(frame -> frame.id().ifPresent(heard::add))
                .open()) {
            Awaitility.await().atMost(PATIENCE).until(() -> heard.contains(missed));
            assertThat(second.channels()).containsExactly("room:general");
        }
        assertThat(first.state()).isInstanceOf(ConnectionState.Ended.class);
        assertThat(refusal(first.send("presence.set", JSON.createObjectNode().put("status", "away")))
                        .code())
                .isEqualTo("connection_ended");
    }

    private ClientBuilder client(String user) {
        return CarillonClient.to(gateway.socket(), fresh -> issuer.token(user));
    }

    private static void awaitConnected(CarillonClient client) {
        Awaitility.await().atMost(PATIENCE).until(() -> client.state() instanceof ConnectionState.Connected);
    }

    private static CarillonException refusal(CompletableFuture<?> answer) {
        Awaitility.await().atMost(PATIENCE).until(answer::isDone);
        return (CarillonException) answer.exceptionNow();
    }
}
