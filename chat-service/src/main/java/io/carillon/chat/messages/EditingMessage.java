package io.carillon.chat.messages;

import io.carillon.chat.commands.Outcome;
import io.carillon.chat.commands.Refusals;
import io.carillon.chat.decisions.CommandHandler;
import io.carillon.chat.scopes.Access;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.chat.scopes.TakingPart;
import io.carillon.commandlog.Command;
import io.carillon.commandlog.CommandData;
import io.carillon.commandlog.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** {@code chat.edit} and {@code tenant.chat.edit}: an author changes the text of a message, for a while after he sent it. */
public final class EditingMessage implements CommandHandler {

    private final String field;
    private final TakingPart takingPart;
    private final Messages messages;
    private final Duration window;
    private final Clock clock;

    /** @param field which holds the new text */
    public EditingMessage(String field, TakingPart takingPart, Messages messages, Duration window, Clock clock) {
        this.field = field;
        this.takingPart = takingPart;
        this.messages = messages;
        this.window = window;
        this.clock = clock;
    }

    @Override
    public Outcome decide(Command command, ScopeView view) {
        CommandData data = command.read();
        String messageId = MessageRules.messageId(data);
        String body = data.text(field, 1, MessageRules.MAX_BODY);
        if (data.problem().isPresent()) {
            return Outcome.refused(data.problem().get());
        }
        return switch (takingPart.of(command.asker().userId(), view)) {
            case Access.Denied(Refusal refusal) -> Outcome.refused(refusal);
            case Access.Granted granted ->
                MessageRules.inScope(messages, messageId, view)
                        .map(message -> edit(command, message, body, granted))
                        .orElseGet(() -> Outcome.refused(Refusals.unknownMessage(messageId)));
        };
    }

    private Outcome edit(Command command, StoredMessage message, String body, Access.Granted granted) {
        Instant now = clock.instant();
        Optional<Refusal> refusal = check(command.asker().userId(), message, now);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return message.body().equals(body)
                ? Outcome.done()
                : Outcome.done(MessageEvents.edited(message, body, now, granted.audience()));
    }

    private Optional<Refusal> check(String userId, StoredMessage message, Instant now) {
        if (!message.isBy(userId)) {
            return Optional.of(MessageRules.notTheAuthor());
        }
        if (message.redaction().isPresent()) {
            return Optional.of(Refusal.of("redacted", "A moderator replaced the text of this message for good."));
        }
        if (now.isAfter(message.createdAt().plus(window))) {
            return Optional.of(Refusal.of(
                    "edit_window_over",
                    "A message can be changed for %d seconds after it was sent.".formatted(window.toSeconds())));
        }
        return Optional.empty();
    }
}
