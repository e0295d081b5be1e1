package io.carillon.chat.messages;

import io.carillon.chat.commands.Outcome;
import io.carillon.chat.commands.Refusals;
import io.carillon.chat.decisions.CommandHandler;
import io.carillon.chat.scopes.Access;
import io.carillon.chat.scopes.Role;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.chat.scopes.TakingPart;
import io.carillon.commandlog.Command;
import io.carillon.commandlog.CommandData;
import io.carillon.commandlog.Refusal;
import java.time.Clock;

/** {@code chat.redact}: a moderator replaces the text of a message, for everybody. */
public final class RedactingMessage implements CommandHandler {

    private final TakingPart takingPart;
    private final Messages messages;
    private final Clock clock;

    public RedactingMessage(TakingPart takingPart, Messages messages, Clock clock) {
        this.takingPart = takingPart;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Outcome decide(Command command, ScopeView view) {
        CommandData data = command.read();
        String messageId = MessageRules.messageId(data);
        String mask = data.text("mask", 1, MessageRules.MAX_BODY);
        if (data.problem().isPresent()) {
            return Outcome.refused(data.problem().get());
        }
        return switch (takingPart.of(command.asker().userId(), view)) {
            case Access.Denied(Refusal refusal) -> Outcome.refused(refusal);
            case Access.Granted granted
            when !Role.moderates(granted.role()) ->
                Outcome.refused(Refusal.forbidden("Only owners, admins and moderators may redact messages."));
            case Access.Granted granted ->
                MessageRules.inScope(messages, messageId, view)
                        .map(message -> redact(command, message, mask, granted))
                        .orElseGet(() -> Outcome.refused(Refusals.unknownMessage(messageId)));
        };
    }

    private Outcome redact(Command command, StoredMessage message, String mask, Access.Granted granted) {
        Redaction redaction = new Redaction(mask, command.asker().userId(), clock.instant());
        return Outcome.done(MessageEvents.redacted(message, redaction, granted.audience()));
    }
}
