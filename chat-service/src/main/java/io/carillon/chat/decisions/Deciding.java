package io.carillon.chat.decisions;

import io.carillon.chat.commands.Outcome;
import io.carillon.chat.commands.Refusals;
import io.carillon.chat.decisions.StepTimer.Step;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.chat.scopes.Scopes;
import io.carillon.chat.scopes.TakingPart;
import io.carillon.commandlog.Answer;
import io.carillon.commandlog.Command;
import io.carillon.commandlog.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.apache.avro.specific.SpecificRecord;

/**
 * The way of a command: decide, store the decision unless there is one, apply and tell what is stored. Whoever does it again, after a
 * crash or because the client asked again, finds the stored decision and ends where the first would have; see
 * {@code docs/decisions/0080-chat-decides-once.md}.
 */
public final class Deciding {

    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final CommandTable handlers;
    private final Scopes scopes;
    private final MessageScopes messages;
    private final Decisions decisions;
    private final Projection projection;
    private final EventLog events;
    private final Sealing sealing;
    private final StepTimer steps;
    private final Clock clock;

    /** Finds the scope of a message. */
    @FunctionalInterface
    public interface MessageScopes {

        /** The scope a message is in. */
        Optional<Scope> scopeOf(String messageId);
    }

    public Deciding(
            CommandTable handlers,
            Scopes scopes,
            MessageScopes messages,
            Decisions decisions,
            Projection projection,
            EventLog events,
            Sealing sealing,
            StepTimer steps,
            Clock clock) {
        this.handlers = handlers;
        this.scopes = scopes;
        this.messages = messages;
        this.decisions = decisions;
        this.projection = projection;
        this.events = events;
        this.sealing = sealing;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Does a command, or finds out that it isn't to be done. Commands of one scope come one after the other, in the order of
     * the log.
     *
     * @throws RuntimeException if a server failed: nothing is wrong with trying again
     */
    public Answer decide(Command command) {
        Optional<Scope> scope = Scope.parse(command.scope());
        if (scope.isEmpty()) {
            return new Answer.Refused(TakingPart.noPlaceToTalk(command.scope()));
        }
        if (scope.get().kind() == ScopeKind.MESSAGE) {
            return ofMessage(scope.get().id());
        }
        ScopeView view = steps.time(
                Step.LOOK, () -> scopes.view(scope.get(), command.asker().userId()));
        return switch (steps.time(Step.DECIDE, () -> handlers.of(command.type()).decide(command, view))) {
            case Outcome.Refused(Refusal refusal) -> earlier(command, new Answer.Refused(refusal));
            case Outcome.BelongsTo(String other) -> new Answer.Elsewhere(other);
            case Outcome.Signalled(List<SpecificRecord> signals) -> signal(command, signals);
            case Outcome.Done(var answer, List<SpecificRecord> changes) ->
                settle(store(proposal(command, view, answer.toString(), changes)));
        };
    }

    private Answer ofMessage(String messageId) {
        return messages.scopeOf(messageId)
                .<Answer>map(scope -> new Answer.Elsewhere(scope.toString()))
                .orElseGet(() -> new Answer.Refused(Refusals.unknownMessage(messageId)));
    }

    /** What looks wrong now may have been done when it was asked before. */
    private Answer earlier(Command command, Answer otherwise) {
        return decisions.find(command.id()).map(this::settle).orElse(otherwise);
    }

    private Answer signal(Command command, List<SpecificRecord> signals) {
        events.write(command.scope(), sealing.signalled(command, signals));
        return new Answer.Done("{}");
    }

    private Decision proposal(Command command, ScopeView view, String answer, List<SpecificRecord> changes) {
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        long stamp = Math.max(now, view.state().lastStamp() + 1);
        return new Decision(command.id(), command.scope(), stamp, answer, sealing.decided(command, changes, stamp));
    }

    /**
     * Also where nothing changes: whoever joined a room that he was in, and left it, would else be in again after a crash, because
     * joining, read again, would change something, and leaving was decided before.
     */
    private Decision store(Decision proposal) {
        return steps.time(Step.STORE, () -> decisions.decide(proposal));
    }

    private Answer settle(Decision decision) {
        if (!decision.events().isEmpty()) {
            applyAndTell(decision);
        }
        return new Answer.Done(decision.answer());
    }

    private void applyAndTell(Decision decision) {
        CompletableFuture<Void> applied =
                CompletableFuture.runAsync(() -> steps.time(Step.APPLY, () -> projection.apply(decision)), THREADS);
        try {
            steps.time(Step.TELL, () -> events.write(decision.scope(), decision.events()));
        } finally {
            await(applied);
        }
    }

    private static void await(CompletableFuture<Void> applied) {
        try {
            applied.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }
}
