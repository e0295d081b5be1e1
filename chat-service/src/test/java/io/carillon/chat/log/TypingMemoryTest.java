package io.carillon.chat.log;

import static io.carillon.chat.commands.Commands.command;
import static io.carillon.chat.commands.Commands.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.commands.Outcome;
import io.carillon.chat.decisions.CommandHandler;
import io.carillon.chat.decisions.CommandTable;
import io.carillon.chat.decisions.EventCodec;
import io.carillon.chat.decisions.SealedEvent;
import io.carillon.chat.decisions.Sealing;
import io.carillon.chat.scopes.InMemoryScopes;
import io.carillon.chat.signals.Reminders;
import io.carillon.commandlog.reading.Lanes;
import io.carillon.commandlog.reading.Partitions;
import io.carillon.events.chat.NetworkMemberLeft;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TypingMemoryTest implements CommandTable, EventCodec {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Partitions ALL = new Partitions(Set.of(0), 1);

    private final Clock clock = Clock.systemUTC();
    private final Lanes lanes = new Lanes();
    private final List<SealedEvent> told = new CopyOnWriteArrayList<>();
    private final ReminderClock reminders =
            new ReminderClock(lanes, (_, events) -> told.addAll(events), new Sealing(this, clock), clock);
    private final TypingMemory memory = new TypingMemory(reminders, this, new InMemoryScopes(), Duration.ofSeconds(6));
    private final List<String> noted = new ArrayList<>();

    @AfterEach
    void close() {
        reminders.close();
        lanes.close();
    }

    @Test
    void of_what_was_done_before_only_who_types_is_noted_and_nobody_is_told() {
        was("chat.typing", "room:general");
        was("tenant.chat.typing", "tenant:t_1");
        was("chat.typing", "nowhere");
        was("chat.send", "room:general");

        assertThat(noted).containsExactly("chat.typing in room:general", "tenant.chat.typing in tenant:t_1");
        assertThat(told).isEmpty();
        assertThat(memory.lookBack()).isEqualTo(Duration.ofSeconds(18));
    }

    @Test
    void what_can_not_be_noted_holds_up_nobody() {
        was("chat.typing", "room:broken");
        was("chat.typing", "room:general");

        assertThat(noted).containsExactly("chat.typing in room:general");
    }

    @Test
    void reminders_of_what_is_given_up_are_told_and_those_of_what_is_lost_are_not() {
        remind();
        memory.lost(ALL);
        memory.givenUp(ALL, LONG);
        assertThat(told).isEmpty();

        remind();
        memory.givenUp(ALL, LONG);
        assertThat(told).hasSize(1);
    }

    private void was(String type, String scope) {
        memory.wasDone(command(type, scope, user("ann"), "{}"));
    }

    private void remind() {
        reminders.set(
                new Reminders.Key("room:general", "ann"),
                clock.instant().plus(LONG),
                () -> new NetworkMemberLeft("net-1", "bob", 1L, Instant.EPOCH));
    }

    @Override
    public boolean has(String type) {
        return true;
    }

    @Override
    public CommandHandler of(String type) {
        return (command, view) -> {
            if (view.scope().id().equals("broken")) {
                throw new IllegalStateException("a fault");
            }
            noted.add(command.type() + " in " + command.scope());
            return Outcome.signalled();
        };
    }

    @Override
    public boolean isSignal(String type) {
        return true;
    }

    @Override
    public ByteBuffer close(SpecificRecord event) {
        return ByteBuffer.allocate(0);
    }

    @Override
    public SpecificRecord open(ByteBuffer value) {
        throw new UnsupportedOperationException();
    }
}
