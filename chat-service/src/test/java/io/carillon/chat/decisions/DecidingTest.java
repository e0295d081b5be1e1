package io.carillon.chat.decisions;

import static io.carillon.chat.commands.Commands.command;
import static io.carillon.chat.commands.Commands.object;
import static io.carillon.chat.commands.Commands.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.chat.commands.Outcome;
import io.carillon.chat.commands.Refusals;
import io.carillon.chat.scopes.InMemoryScopes;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import io.carillon.commandlog.Answer;
import io.carillon.commandlog.Command;
import io.carillon.commandlog.Refusal;
import io.carillon.events.chat.NetworkMemberLeft;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class DecidingTest implements CommandTable, Decisions, Projection, EventLog, EventCodec, StepTimer {

    private static final Scope ROOM = Scope.of(ScopeKind.ROOM, "general");
    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00.125Z");
    private static final long NOW_MICROS = ChronoUnit.MICROS.between(Instant.EPOCH, NOW);
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final InMemoryScopes scopes = new InMemoryScopes();
    private final Map<String, Decision> stored = new HashMap<>();
    private final List<Decision> applied = new ArrayList<>();
    private final List<SealedEvent> told = new ArrayList<>();
    private final Deciding deciding = new Deciding(
            this,
            scopes,
            id -> Optional.of(ROOM).filter(_ -> id.equals("msg_1")),
            this,
            this,
            this,
            new Sealing(this, CLOCK),
            this,
            CLOCK);

    private Outcome outcome = Outcome.done();
    private Optional<RuntimeException> faultOfTables = Optional.empty();
    private Optional<RuntimeException> faultOfLog = Optional.empty();

    @Test
    void what_is_done_is_stored_applied_and_told_and_answered_then() {
        outcome = new Outcome.Done(object("{'a': 1}"), List.of(event(1), event(2)));

        assertThat(decide("cmd_1")).isEqualTo(new Answer.Done("{\"a\":1}"));

        Decision decision = find("cmd_1").orElseThrow();
        assertThat(decision.scope()).isEqualTo("room:general");
        assertThat(decision.stamp()).isEqualTo(NOW_MICROS);
        assertThat(decision.lastStamp()).isEqualTo(NOW_MICROS + 1);
        assertThat(applied).containsExactly(decision);
        assertThat(told).isEqualTo(decision.events());
        assertThat(told).extracting(SealedEvent::record).containsExactly(event(1), event(2));
        assertThat(told)
                .extracting(event -> event.headers().get("ce_sequence"))
                .containsExactly("0000" + NOW_MICROS, "0000" + (NOW_MICROS + 1));
    }

    @Test
    void stamps_rise_even_when_the_clock_does_not() {
        scopes.stamped(ROOM, NOW_MICROS + 500);
        outcome = Outcome.done(event(1));

        var _ = decide("cmd_1");

        assertThat(stored.values()).extracting(Decision::stamp).containsExactly(NOW_MICROS + 501);
    }

    @Test
    void asked_again_it_is_applied_and_told_again_as_it_was_stored_whatever_it_would_come_to_now() {
        outcome = new Outcome.Done(object("{'a': 1}"), List.of(event(1)));
        Answer first = decide("cmd_1");
        SealedEvent event = told.getFirst();

        for (Outcome now :
                List.of(Outcome.done(event(7)), Outcome.done(), Outcome.refused(Refusal.forbidden("Not any more.")))) {
            outcome = now;
            assertThat(decide("cmd_1")).isEqualTo(first);
        }

        assertThat(told).hasSize(4).containsOnly(event);
        assertThat(applied).hasSize(4).containsOnly(applied.getFirst());
    }

    @Test
    void that_nothing_changed_is_stored_too_and_nobody_is_told() {
        assertThat(decide("cmd_1")).isEqualTo(new Answer.Done("{}"));
        outcome = Outcome.done(event(1));
        assertThat(decide("cmd_1")).isEqualTo(new Answer.Done("{}"));

        assertThat(stored).hasSize(1);
        assertThat(applied).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void a_refusal_leaves_no_trace() {
        outcome = Outcome.refused(Refusal.forbidden("Not yet."));
        assertThat(decide("cmd_1")).isEqualTo(new Answer.Refused(Refusal.forbidden("Not yet.")));
        assertThat(stored).isEmpty();

        outcome = Outcome.done(event(1));
        assertThat(decide("cmd_1")).isEqualTo(new Answer.Done("{}"));
        assertThat(told).hasSize(1);
    }

    @Test
    void a_signal_is_told_and_not_stored_and_known_by_one_id_when_it_is_read_again() {
        outcome = Outcome.signalled(event(1), event(2));

        assertThat(decide("cmd_1")).isEqualTo(new Answer.Done("{}"));
        assertThat(decide("cmd_1")).isEqualTo(new Answer.Done("{}"));

        assertThat(stored).isEmpty();
        assertThat(applied).isEmpty();
        assertThat(told).allSatisfy(event -> assertThat(event.headers()).doesNotContainKey("ce_sequence"));
        assertThat(told.subList(2, 4)).isEqualTo(told.subList(0, 2));
        assertThat(told.get(0).headers().get("ce_id"))
                .isNotEqualTo(told.get(1).headers().get("ce_id"));
    }

    @Test
    void a_command_about_a_message_belongs_to_the_messages_scope() {
        assertThat(deciding.decide(about("message:msg_1"))).isEqualTo(new Answer.Elsewhere("room:general"));
        assertThat(deciding.decide(about("message:msg_2")))
                .isEqualTo(new Answer.Refused(Refusals.unknownMessage("msg_2")));
        outcome = new Outcome.BelongsTo("room:other");
        assertThat(decide("cmd_1")).isEqualTo(new Answer.Elsewhere("room:other"));
        assertThat(stored).isEmpty();
    }

    @Test
    void what_is_no_scope_is_refused_without_looking() {
        assertThat(deciding.decide(about("lounge:x")))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("unknown_scope"));
    }

    @Test
    void if_the_tables_fail_events_are_told_nevertheless_and_the_fault_is_passed_on() {
        outcome = Outcome.done(event(1));
        faultOfTables = Optional.of(new IllegalStateException("no tables"));

        assertThatThrownBy(() -> decide("cmd_1")).isSameAs(faultOfTables.get());
        assertThat(told).hasSize(1);

        faultOfTables = Optional.empty();
        assertThat(decide("cmd_1")).isEqualTo(new Answer.Done("{}"));
        assertThat(told).hasSize(2).containsOnly(told.getFirst());
    }

    @Test
    void if_the_log_fails_the_tables_are_waited_for_and_the_fault_is_passed_on() {
        outcome = Outcome.done(event(1));
        faultOfLog = Optional.of(new IllegalStateException("no log"));

        assertThatThrownBy(() -> decide("cmd_1")).isSameAs(faultOfLog.get());
        assertThat(applied).hasSize(1);
    }

    private Answer decide(String commandId) {
        return deciding.decide(command(commandId, "any", "room:general", user("ann"), "{}"));
    }

    private static Command about(String scope) {
        return command("any", scope, user("ann"), "{}");
    }

    private static SpecificRecord event(long members) {
        return new NetworkMemberLeft("net-1", "bob", members, NOW);
    }

    @Override
    public boolean has(String type) {
        return true;
    }

    @Override
    public CommandHandler of(String type) {
        return (_, _) -> outcome;
    }

    @Override
    public boolean isSignal(String type) {
        return false;
    }

    @Override
    public Optional<Decision> find(String commandId) {
        return Optional.ofNullable(stored.get(commandId));
    }

    @Override
    public Decision decide(Decision proposal) {
        return stored.computeIfAbsent(proposal.commandId(), _ -> proposal);
    }

    @Override
    public void apply(Decision decision) {
        faultOfTables.ifPresent(fault -> {
            throw fault;
        });
        applied.add(decision);
    }

    @Override
    public void write(String scope, List<SealedEvent> events) {
        assertThat(scope).isEqualTo("room:general");
        faultOfLog.ifPresent(fault -> {
            throw fault;
        });
        told.addAll(events);
    }

    @Override
    public ByteBuffer close(SpecificRecord event) {
        return ByteBuffer.wrap(new byte[] {1});
    }

    @Override
    public SpecificRecord open(ByteBuffer value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T time(Step step, Supplier<T> work) {
        return work.get();
    }
}
