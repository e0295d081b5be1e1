package io.carillon.chat.sending;

import io.carillon.chat.commands.Outcome;
import io.carillon.chat.decisions.CommandHandler;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import io.carillon.chat.scopes.Scopes;
import io.carillon.commandlog.Asker;
import io.carillon.commandlog.Command;
import io.carillon.commandlog.Refusal;
import io.carillon.commandlog.ReturnAddress;
import java.time.Clock;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds out whether something would be sent, before anything is: the rules are those by which it will be decided, all but how
 * much was sent lately, which only the decision counts.
 */
public final class Rehearsal {

    private static final BroadcastLimit NONE = _ -> Optional.empty();
    private static final ReturnAddress NOBODY = new ReturnAddress("", "", 0);

    private final Scopes scopes;
    private final Clock clock;

    public Rehearsal(Scopes scopes, Clock clock) {
        this.scopes = scopes;
        this.clock = clock;
    }

    /**
     * What speaks against it.
     *
     * @param target a group or a user
     */
    public Optional<Refusal> refusal(Content.Form form, Asker asker, Scope target, ObjectNode data) {
        Command command =
                new Command("rehearsal", "rehearsal", target.toString(), asker, data, clock.instant(), NOBODY, null);
        return switch (handler(form, target).decide(command, scopes.view(target, asker.userId()))) {
            case Outcome.Refused(Refusal refusal) -> Optional.of(refusal);
            case Outcome.Done _, Outcome.Signalled _, Outcome.BelongsTo _ -> Optional.empty();
        };
    }

    private CommandHandler handler(Content.Form form, Scope target) {
        return target.kind() == ScopeKind.GROUP
                ? new SendingToGroup(form, NONE, clock)
                : new SendingToUser(form, NONE, clock);
    }
}
