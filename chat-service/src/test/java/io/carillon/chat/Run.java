package io.carillon.chat;

import io.carillon.chat.decisions.Deciding;
import io.carillon.chat.decisions.Decision;
import io.carillon.chat.decisions.Decisions;
import io.carillon.chat.decisions.EventCodec;
import io.carillon.chat.decisions.EventLog;
import io.carillon.chat.decisions.Projection;
import io.carillon.chat.decisions.SealedEvent;
import io.carillon.chat.decisions.Sealing;
import io.carillon.chat.decisions.StepTimer;
import io.carillon.chat.messages.Messages;
import io.carillon.chat.receipts.RepairingScope;
import io.carillon.chat.scopes.InMemoryScopes;
import io.carillon.chat.scopes.Scopes;
import io.carillon.chat.settings.ChatSettings;
import io.carillon.chat.signals.Reminders;
import io.carillon.commandlog.Answer;
import io.carillon.commandlog.Command;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;

/**
 * The service without servers: it reads a log of commands, and each of its steps may fail before it is done, or when it is done
 * or half done already.
 */
final class Run implements Decisions, Projection, EventLog, EventCodec, Reminders, StepTimer {

    private final Mishaps mishaps;
    private final Map<String, Decision> decisions = new HashMap<>();
    private final List<SealedEvent> told = new ArrayList<>();
    private final Map<String, Answer> answers = new HashMap<>();
    final Tables tables;
    private final Deciding deciding;

    /** @param beginning the scopes before the first command */
    Run(Consumer<InMemoryScopes> beginning, Mishaps mishaps, Clock clock) {
        this.mishaps = mishaps;
        this.tables = new Tables(beginning);
        ChatSettings rules = new ChatSettings(
                Duration.ofDays(9_999),
                Duration.ofSeconds(6),
                Duration.ofDays(9_999),
                1,
                99_999,
                1,
                99_999,
                1,
                1,
                99,
                99);
        Scopes scopes = failing(Scopes.class, tables.scopes);
        Messages messages = failing(Messages.class, tables.messages);
        this.deciding = new Deciding(
                new ChatCommands(
                        rules, scopes, messages, this, new RepairingScope(_ -> Optional.empty(), clock), clock),
                scopes,
                messages::scopeOf,
                this,
                this,
                this,
                new Sealing(this, clock),
                this,
                clock);
    }

    /** Reads a log to its end. After a fault a command is tried again, or a new process begins where the last one said. */
    void read(int commands, IntFunction<Command> log) {
        int kept = 0;
        int place = 0;
        while (place < commands) {
            Command command = log.apply(place);
            try {
                answered(command, deciding.decide(command));
                place++;
                kept = mishaps.upTo(3) == 0 ? place : kept;
                place = mishaps.happens() ? kept : place;
            } catch (Mishaps.Mishap e) {
                place = mishaps.coin() ? kept : place;
            }
        }
    }

    /** What is done once is answered each time alike. */
    private void answered(Command command, Answer answer) {
        Answer first = answers.putIfAbsent(command.id(), answer);
        if (first instanceof Answer.Done && !first.equals(answer)) {
            throw new AssertionError("%s was answered %s, then %s".formatted(command, first, answer));
        }
    }

    Answer answer(String commandId) {
        return answers.getOrDefault(commandId, new Answer.Done("{}"));
    }

    List<SealedEvent> told() {
        return told;
    }

    @Override
    public Optional<Decision> find(String commandId) {
        mishaps.perhaps("find");
        return Optional.ofNullable(decisions.get(commandId));
    }

    @Override
    public Decision decide(Decision proposal) {
        mishaps.perhaps("decide");
        Decision stored = decisions.computeIfAbsent(proposal.commandId(), _ -> proposal);
        mishaps.perhaps("decided");
        return stored;
    }

    @Override
    public void apply(Decision decision) {
        mishaps.perhaps("apply");
        if (mishaps.happens()) {
            tables.apply(decision, _ -> mishaps.coin());
            throw new Mishaps.Mishap("half applied");
        }
        tables.apply(decision);
        mishaps.perhaps("applied");
    }

    @Override
    public void write(String scope, List<SealedEvent> events) {
        for (SealedEvent event : events) {
            mishaps.perhaps("tell");
            told.add(event);
        }
        mishaps.perhaps("told");
    }

    @Override
    public ByteBuffer close(SpecificRecord event) {
        return ByteBuffer.allocate(0);
    }

    @Override
    public SpecificRecord open(ByteBuffer value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void set(Key key, Instant at, Supplier<SpecificRecord> event) {
        // Nobody waits for it here.
    }

    @Override
    public void cancel(Key key) {
        // As above.
    }

    @Override
    public <T> T time(Step step, Supplier<T> work) {
        return work.get();
    }

    private <T> T failing(Class<T> type, T port) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, args) -> {
            mishaps.perhaps(method.getName());
            try {
                return method.invoke(port, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
