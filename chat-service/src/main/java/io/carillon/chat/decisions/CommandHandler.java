package io.carillon.chat.decisions;

import io.carillon.chat.commands.Outcome;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.commandlog.Command;

/** Decides commands of one type. Reads what it needs and changes nothing; deciding again must do no harm. */
@FunctionalInterface
public interface CommandHandler {

    /**
     * What comes of a command.
     *
     * @param scope the command's scope and how the asker stands in it, as all commands before this one have left it
     */
    Outcome decide(Command command, ScopeView scope);
}
