package io.carillon.gateway.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.config.CommandSettings;
import io.carillon.gateway.inbound.Answer;
import io.carillon.gateway.protocol.ClientFrame.ForService;
import io.carillon.gateway.protocol.ErrorCode;
import io.carillon.gateway.protocol.ServerFrame;
import io.carillon.gateway.protocol.ServerFrame.Ack;
import io.carillon.gateway.protocol.ServerFrame.Refusal;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CommandHandlerTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);
    private static final int MAX_OPEN = 3;
    private static final int MAX_CHANNELS = 2;

    private final OpenCommands open = new OpenCommands(
            new CommandSettings(ANSWER_TIMEOUT, Duration.ofSeconds(5), Duration.ofSeconds(5), MAX_OPEN));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CommandMetrics metrics = new CommandMetrics(meters, open);
    private final Settlement settlement = new Settlement(metrics);
    private final Line line = new Line();
    private final CommandHandler handler = new CommandHandler(open, line, settlement, metrics, MAX_CHANNELS);
    private final RecordingCaller phone = new RecordingCaller("ses_phone");
    private final RecordingCaller laptop = new RecordingCaller("ses_laptop");

    @Test
    void an_answer_comes_to_the_session_that_asked_once() {
        ask(phone, "chat.send", "op-1", "{\"scope\":\"room:general\"}");
        ask(laptop, "chat.send", "op-1", "{\"scope\":\"room:general\"}");

        assertThat(done(phone, line.sent.getFirst())).isTrue();
        assertThat(done(phone, line.sent.getFirst())).isFalse();

        assertThat(phone.told).containsExactly(new Ack("op-1", "{}"));
        assertThat(laptop.told).isEmpty();
    }

    @Test
    void without_an_op_id_there_is_an_error_but_no_ack() {
        ask(phone, "chat.typing", null, "{\"scope\":\"room:general\"}");
        done(phone, line.sent.getFirst());
        assertThat(phone.told).isEmpty();

        ask(phone, "chat.typing", null, "{\"scope\":\"room:general\"}");
        refused(phone, line.sent.getLast());
        assertThat(phone.told).containsExactly(refusal(Optional.empty(), "not_a_member"));
    }

    @Test
    void a_service_says_when_to_come_back_and_that_is_not_counted_against_the_session() {
        ask(phone, "chat.send", "op-1", "{\"scope\":\"room:general\"}");
        OpenCommand sent =
                open.close(phone.sessionId(), line.sent.getFirst().id()).orElseThrow();

        settlement.refused(sent, "rate_limited", "Slowly.", Optional.of(Duration.ofMillis(700)));

        // This caller throws when it is blamed or limited.
        assertThat(phone.told)
                .containsExactly(new Refusal(
                        Optional.of("op-1"), "rate_limited", "Slowly.", Optional.of(Duration.ofMillis(700))));
    }

    @Test
    void the_same_op_id_again_while_it_is_open_is_the_same_command_and_answered_with_it() {
        ask(phone, "chat.send", "op-1", "{\"scope\":\"room:general\"}");
        assertThat(ask(phone, "chat.send", "op-1", "{\"scope\":\"room:general\"}"))
                .isEqualTo(Answer.LATER);

        assertThat(line.sent).hasSize(1);
        done(phone, line.sent.getFirst());
        assertThat(phone.told).containsExactly(new Ack("op-1", "{}"), new Ack("op-1", "{}"));
    }

    @Test
    void the_op_id_of_an_open_command_can_not_name_another() {
        ask(phone, "chat.send", "op-1", "{\"scope\":\"room:general\"}");

        assertThat(code(ask(phone, "chat.send", "op-1", "{\"scope\":\"room:other\"}")))
                .isEqualTo(ErrorCode.INVALID_DATA);
        assertThat(code(ask(phone, "chat.typing", "op-1", "{\"scope\":\"room:general\"}")))
                .isEqualTo(ErrorCode.INVALID_DATA);
        assertThat(line.sent).hasSize(1);
    }

    @Test
    void a_session_with_too_many_open_commands_is_told_to_wait_and_others_are_not() {
        for (int i = 0; i < MAX_OPEN; i++) {
            ask(phone, "chat.send", "op-" + i, "{\"scope\":\"room:general\"}");
        }

        Answer refused = ask(phone, "chat.send", "op-more", "{\"scope\":\"room:general\"}");
        assertThat(code(refused)).isEqualTo(ErrorCode.RATE_LIMITED);
        assertThat(((Answer.Refused) refused).retryAfter()).contains(Duration.ofSeconds(1));
        assertThat(ask(laptop, "chat.send", "op-1", "{\"scope\":\"room:general\"}"))
                .isEqualTo(Answer.LATER);

        done(phone, line.sent.getFirst());
        assertThat(ask(phone, "chat.send", "op-more", "{\"scope\":\"room:general\"}"))
                .isEqualTo(Answer.LATER);
    }

    @Test
    void repeats_of_an_open_command_count_as_open() {
        for (int i = 0; i < MAX_OPEN; i++) {
            ask(phone, "chat.send", "op-1", "{\"scope\":\"room:general\"}");
        }

        assertThat(code(ask(phone, "chat.send", "op-1", "{\"scope\":\"room:general\"}")))
                .isEqualTo(ErrorCode.RATE_LIMITED);
    }

    @Test
    void nothing_is_sent_for_a_channel_too_many() {
        ask(phone, "room.join", "op-1", "{\"room\":\"1\"}");
        ask(phone, "subscribe", "op-2", "{\"group\":\"2\"}");
        Answer refused = ask(phone, "tenant.join", "op-3", "{\"tenant_id\":\"3\"}");

        assertThat(code(refused)).isEqualTo(ErrorCode.TOO_MANY_SUBSCRIPTIONS);
        assertThat(line.sent).hasSize(2);
        assertThat(open.size()).isEqualTo(2);
    }

    @Test
    void a_join_that_gets_no_answer_subscribes_for_as_long_as_it_is_open() {
        ask(phone, "room.join", "op-1", "{\"room\":\"general\"}");
        assertThat(phone.channels().contains("room:general")).isTrue();

        open.closeOverdue(System.nanoTime()).forEach(settlement::unanswered);
        assertThat(phone.channels().contains("room:general")).isTrue();
        open.closeOverdue(System.nanoTime() + ANSWER_TIMEOUT.toNanos()).forEach(settlement::unanswered);

        assertThat(phone.channels().contains("room:general")).isFalse();
        assertThat(phone.told.getFirst())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("unanswered"));
        assertThat(open.size()).isZero();
    }

    @Test
    void leaving_unsubscribes_when_the_service_has_done_it() {
        ask(phone, "room.join", "op-1", "{\"room\":\"general\"}");
        done(phone, line.sent.getLast());
        ask(phone, "room.leave", "op-2", "{\"room\":\"general\"}");
        refused(phone, line.sent.getLast());
        assertThat(phone.channels().contains("room:general")).isTrue();

        ask(phone, "room.leave", "op-3", "{\"room\":\"general\"}");
        done(phone, line.sent.getLast());
        assertThat(phone.channels().contains("room:general")).isFalse();
    }

    @Test
    void what_certainly_never_gets_to_the_service_is_unavailable() {
        line.ready = false;
        assertThat(code(ask(phone, "chat.send", "op-1", "{\"scope\":\"room:general\"}")))
                .isEqualTo(ErrorCode.UNAVAILABLE);

        line.ready = true;
        line.broken = true;
        ask(phone, "room.join", "op-2", "{\"room\":\"general\"}");
        assertThat(phone.told.getFirst())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("unavailable"));
        assertThat(phone.channels().contains("room:general")).isFalse();
        assertThat(open.size()).isZero();
    }

    @Test
    void the_commands_of_a_session_that_is_over_are_forgotten() {
        ask(phone, "chat.send", "op-1", "{\"scope\":\"room:general\"}");
        handler.forget(phone.sessionId());

        assertThat(done(phone, line.sent.getFirst())).isFalse();
        assertThat(open.size()).isZero();
    }

    @Test
    void frames_are_counted_by_type_and_outcome() {
        ask(phone, "chat.send", "op-1", "{\"scope\":\"room:general\"}");
        done(phone, line.sent.getFirst());
        ask(phone, "chat.send", "op-2", "{}");

        assertThat(count("done")).isEqualTo(1);
        assertThat(count("invalid")).isEqualTo(1);
    }

    private double count(String outcome) {
        return meters.get("carillon.gateway.commands")
                .tags("type", "chat.send", "outcome", outcome)
                .counter()
                .count();
    }

    private Answer ask(RecordingCaller caller, String type, @Nullable String opId, String data) {
        ObjectNode parsed = (ObjectNode) JSON.readTree(data);
        return handler.handle(new ForService(Optional.ofNullable(opId), type, parsed), caller);
    }

    private boolean done(RecordingCaller caller, OpenCommand command) {
        Optional<OpenCommand> waiting = open.close(caller.sessionId(), command.id());
        waiting.ifPresent(found -> settlement.done(found, "{}"));
        return waiting.isPresent();
    }

    private void refused(RecordingCaller caller, OpenCommand command) {
        open.close(caller.sessionId(), command.id())
                .ifPresent(
                        found -> settlement.refused(found, "not_a_member", "You are not a member.", Optional.empty()));
    }

    private static ServerFrame refusal(Optional<String> opId, String code) {
        return new Refusal(opId, code, "You are not a member.", Optional.empty());
    }

    private static ErrorCode code(Answer answer) {
        return ((Answer.Refused) answer).code();
    }

    private static final class Line implements CommandLine {

        private final List<OpenCommand> sent = new ArrayList<>();
        private boolean ready = true;
        private boolean broken;

        @Override
        public boolean ready() {
            return ready;
        }

        @Override
        public void send(OpenCommand command, ObjectNode data, Runnable lost) {
            if (broken) {
                lost.run();
            } else {
                sent.add(command);
            }
        }
    }
}
