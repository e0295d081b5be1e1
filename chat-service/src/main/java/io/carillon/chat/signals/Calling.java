package io.carillon.chat.signals;

import io.carillon.chat.commands.Outcome;
import io.carillon.chat.decisions.CommandHandler;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.chat.scopes.Scopes;
import io.carillon.chat.scopes.TakingPart;
import io.carillon.commandlog.Command;
import io.carillon.commandlog.CommandData;
import io.carillon.commandlog.Refusal;
import java.time.Clock;
import org.apache.avro.specific.SpecificRecord;

/** {@code call.*}: passes a signal of a call on to the other user, if the two share a scope. */
public final class Calling implements CommandHandler {

    private final CallSignal signal;
    private final Scopes scopes;
    private final Clock clock;

    public Calling(CallSignal signal, Scopes scopes, Clock clock) {
        this.signal = signal;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Override
    public Outcome decide(Command command, ScopeView view) {
        String caller = command.asker().userId();
        String target = view.scope().id();
        CommandData data = command.read();
        SpecificRecord event = signal.event(data, new CallSignal.Leg(caller, target, clock.instant()));
        if (data.problem().isPresent()) {
            return Outcome.refused(data.problem().get());
        }
        if (caller.equals(target)) {
            return Outcome.refused(Refusal.of("not_reachable", "A call needs another user."));
        }
        return scopes.share(caller, target)
                ? Outcome.signalled(event)
                : Outcome.refused(TakingPart.notReachable(target));
    }
}
