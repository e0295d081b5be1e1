package io.carillon.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CourierTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String OP_ID = Courier.newOpId();

    private final Loop loop = new Loop();
    private final CompletableFuture<JsonNode> answer = new CompletableFuture<>();

    @AfterEach
    void end() {
        loop.end();
    }

    @Test
    void what_nobody_answers_fails_when_its_time_is_over() {
        Courier courier = courier(Duration.ofMillis(50));

        loop.run(() -> courier.send(OP_ID, "presence.ping", JSON.createObjectNode(), answer));

        assertThat(code()).isEqualTo("unanswered");
    }

    @Test
    void what_is_open_when_the_client_ends_fails() {
        Courier courier = courier(Duration.ofMinutes(1));

        loop.run(() -> courier.send(OP_ID, "presence.ping", JSON.createObjectNode(), answer));
        loop.run(() -> courier.end("closed by this side"));

        assertThat(code()).isEqualTo("connection_ended");
    }

    @Test
    void what_is_open_when_the_client_ends_fails_in_the_order_it_was_sent() {
        Courier courier = courier(Duration.ofMinutes(1));
        List<Integer> sent = IntStream.range(0, 20).boxed().toList();
        List<Integer> failed = new CopyOnWriteArrayList<>();

        loop.run(() -> {
            sent.forEach(n -> {
                var one = new CompletableFuture<JsonNode>();
                var _ = one.whenComplete((_, _) -> failed.add(n));
                courier.send(Courier.newOpId(), "presence.ping", JSON.createObjectNode(), one);
            });
            courier.end("closed by this side");
        });

        Awaitility.await().until(() -> failed.size() == sent.size());
        assertThat(failed).isEqualTo(sent);
    }

    @Test
    void an_answer_nobody_waits_for_is_left_to_the_listeners() {
        Courier courier = courier(Duration.ofMinutes(1));

        assertThat(courier.acknowledged(JSON.readTree("{\"op_id\":\"op-1\",\"data\":{}}")))
                .isFalse();
        assertThat(courier.refused(JSON.readTree("{\"code\":\"malformed_frame\"}")))
                .isFalse();
    }

    @Test
    void what_was_sent_before_and_is_unavailable_now_is_unanswered() {
        Courier courier = courier(Duration.ofMinutes(1));

        loop.run(() -> {
            courier.connected(wire(new RecordingSocket()));
            courier.send(OP_ID, "chat.typing", JSON.createObjectNode(), answer);
            courier.disconnected();
            RecordingSocket again = new RecordingSocket();
            courier.connected(wire(again));
            courier.refused(unavailable(again.texts().getFirst()));
        });

        assertThat(code()).isEqualTo("unanswered");
    }

    @Test
    void what_was_sent_once_and_is_unavailable_did_not_happen() {
        Courier courier = courier(Duration.ofMinutes(1));

        loop.run(() -> {
            courier.disconnected();
            courier.send(OP_ID, "chat.typing", JSON.createObjectNode(), answer);
            courier.disconnected();
            RecordingSocket socket = new RecordingSocket();
            courier.connected(wire(socket));
            courier.refused(unavailable(socket.texts().getFirst()));
        });

        assertThat(code()).isEqualTo("unavailable");
    }

    @Test
    void what_is_sent_again_has_its_name_of_before_and_is_unanswered_when_that_is_unavailable() {
        Courier courier = courier(Duration.ofMinutes(1));
        RecordingSocket socket = new RecordingSocket();

        loop.run(() -> {
            courier.connected(wire(socket));
            courier.sendAgain(OP_ID, "chat.typing", JSON.createObjectNode(), answer);
            courier.refused(unavailable(socket.texts().getFirst()));
        });

        assertThat(code()).isEqualTo("unanswered");
        assertThat(failure().opId()).isEqualTo(OP_ID);
        assertThat(JSON.readTree(socket.texts().getFirst()).get("op_id").asString())
                .isEqualTo(OP_ID);
    }

    @Test
    void what_still_waits_for_its_answer_is_not_sent_again() {
        Courier courier = courier(Duration.ofMinutes(1));
        RecordingSocket socket = new RecordingSocket();

        loop.run(() -> {
            courier.connected(wire(socket));
            courier.send(OP_ID, "chat.typing", JSON.createObjectNode(), new CompletableFuture<>());
            courier.sendAgain(OP_ID, "chat.typing", JSON.createObjectNode(), answer);
        });

        assertThat(code()).isEqualTo("still_open");
        assertThat(socket.texts()).hasSize(1);
    }

    private static JsonNode unavailable(String sent) {
        return JSON.createObjectNode()
                .put("op_id", JSON.readTree(sent).get("op_id").asString())
                .put("code", "unavailable")
                .put("message", "Nothing has happened.");
    }

    private static Wire wire(RecordingSocket socket) {
        Wire wire = new Wire(new Wire.Events() {
            @Override
            public void opened(Wire wire) {}

            @Override
            public void text(Wire wire, String message) {}

            @Override
            public void pinged(Wire wire) {}

            @Override
            public void ended(Wire wire, int code, String reason) {}
        });
        wire.onOpen(socket);
        return wire;
    }

    private Courier courier(Duration timeout) {
        return new Courier(loop, new Subscriptions(Set.of()), timeout);
    }

    private String code() {
        return failure().code();
    }

    private CarillonException failure() {
        Awaitility.await().until(answer::isDone);
        return (CarillonException) answer.exceptionNow();
    }
}
