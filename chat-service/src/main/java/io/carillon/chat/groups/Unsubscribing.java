package io.carillon.chat.groups;

import io.carillon.chat.commands.Outcome;
import io.carillon.chat.decisions.CommandHandler;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.commandlog.Command;
import io.carillon.commandlog.Refusal;

/** {@code unsubscribe}: the session hears no more of a group; whose member its user stays. The gateway does the rest. */
public final class Unsubscribing implements CommandHandler {

    @Override
    public Outcome decide(Command command, ScopeView view) {
        return view.state().details().isPresent()
                ? Outcome.done()
                : Outcome.refused(Refusal.of(
                        view.scope().kind().unknownCode(),
                        "There is no group %s.".formatted(view.scope().id())));
    }
}
