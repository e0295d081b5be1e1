package io.carillon.chat.receipts;

import io.carillon.chat.commands.Outcome;
import io.carillon.chat.commands.Refusals;
import io.carillon.chat.decisions.CommandHandler;
import io.carillon.chat.messages.Messages;
import io.carillon.chat.messages.StoredMessage;
import io.carillon.chat.scopes.Access;
import io.carillon.chat.scopes.ReadMarker;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.chat.scopes.TakingPart;
import io.carillon.commandlog.Command;
import io.carillon.commandlog.CommandData;
import io.carillon.commandlog.Refusal;
import io.carillon.events.chat.ChatMessageRead;
import java.time.Clock;

/** {@code chat.read}: a member has read a room up to a message. The marker only moves forward. */
public final class MarkingRead implements CommandHandler {

    private static final int MAX_ID = 120;

    private final TakingPart takingPart;
    private final Messages messages;
    private final Clock clock;

    public MarkingRead(TakingPart takingPart, Messages messages, Clock clock) {
        this.takingPart = takingPart;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Outcome decide(Command command, ScopeView view) {
        CommandData data = command.read();
        String messageId = data.text("message_id", 1, MAX_ID);
        if (data.problem().isPresent()) {
            return Outcome.refused(data.problem().get());
        }
        return switch (takingPart.of(command.asker().userId(), view)) {
            case Access.Denied(Refusal refusal) -> Outcome.refused(refusal);
            case Access.Granted _ ->
                messages.find(messageId)
                        .filter(message -> message.scope().equals(view.scope()))
                        .map(message -> read(command, view, message))
                        .orElseGet(() -> Outcome.refused(Refusals.unknownMessage(messageId)));
        };
    }

    /** A deleted message is as good a place as any. */
    private Outcome read(Command command, ScopeView view, StoredMessage message) {
        if (view.marker().map(ReadMarker::number).orElse(0L) >= message.number()) {
            return Outcome.done();
        }
        return Outcome.done(ChatMessageRead.newBuilder()
                .setMessageId(message.id())
                .setUserId(command.asker().userId())
                .setRoom(view.scope().id())
                .setNumber(message.number())
                .setReadAt(clock.instant())
                .build());
    }
}
