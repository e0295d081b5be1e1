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
import java.util.List;

/** {@code chat.delete} and {@code tenant.chat.delete}: by the author, or by those whose role lets them. */
public final class DeletingMessage implements CommandHandler {

    private static final List<String> MODES = List.of(Deletion.SOFT, Deletion.HARD);

    private final Dialect dialect;
    private final TakingPart takingPart;
    private final Messages messages;
    private final Clock clock;

    public DeletingMessage(Dialect dialect, TakingPart takingPart, Messages messages, Clock clock) {
        this.dialect = dialect;
        this.takingPart = takingPart;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Outcome decide(Command command, ScopeView view) {
        CommandData data = command.read();
        String messageId = MessageRules.messageId(data);
        String mode = dialect == Dialect.CHAT ? data.word("mode", MODES) : Deletion.SOFT;
        if (data.problem().isPresent()) {
            return Outcome.refused(data.problem().get());
        }
        return switch (takingPart.of(command.asker().userId(), view)) {
            case Access.Denied(Refusal refusal) -> Outcome.refused(refusal);
            case Access.Granted granted ->
                MessageRules.inScope(messages, messageId, view)
                        .map(message -> delete(command, message, mode, granted))
                        .orElseGet(() -> Outcome.refused(Refusals.unknownMessage(messageId)));
        };
    }

    private Outcome delete(Command command, StoredMessage message, String mode, Access.Granted granted) {
        String userId = command.asker().userId();
        if (!message.isBy(userId) && !Role.moderates(granted.role())) {
            return Outcome.refused(notAllowed());
        }
        Deletion deletion = new Deletion(mode, userId, clock.instant());
        return Outcome.done(MessageEvents.deleted(message, deletion, granted.audience()));
    }

    /** The two documents' names for the same. */
    private Refusal notAllowed() {
        return dialect == Dialect.CHAT
                ? MessageRules.notTheAuthor()
                : Refusal.forbidden("Only its author, owners, admins and moderators may delete a message.");
    }
}
