package io.carillon.chat.messages;

import io.carillon.chat.commands.Outcome;
import io.carillon.chat.commands.Refusals;
import io.carillon.chat.decisions.CommandHandler;
import io.carillon.chat.scopes.Access;
import io.carillon.chat.scopes.Audience;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.chat.scopes.TakingPart;
import io.carillon.commandlog.Command;
import io.carillon.commandlog.CommandData;
import io.carillon.commandlog.Refusal;
import io.carillon.events.chat.ChatReactionChanged;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** {@code chat.reaction}: a member adds a reaction to a message, or takes it back. */
public final class Reacting implements CommandHandler {

    private static final String ADD = "add";
    private static final List<String> ACTIONS = List.of(ADD, "remove");
    private static final int MAX_REACTION = 64;

    private final TakingPart takingPart;
    private final Messages messages;
    private final int perUser;
    private final Clock clock;

    /** @param perUser different reactions a user may have on one message */
    public Reacting(TakingPart takingPart, Messages messages, int perUser, Clock clock) {
        this.takingPart = takingPart;
        this.messages = messages;
        this.perUser = perUser;
        this.clock = clock;
    }

    @Override
    public Outcome decide(Command command, ScopeView view) {
        CommandData data = command.read();
        Wish wish = new Wish(
                MessageRules.messageId(data), data.text("reaction", 1, MAX_REACTION), data.word("action", ACTIONS));
        if (data.problem().isPresent()) {
            return Outcome.refused(data.problem().get());
        }
        return switch (takingPart.of(command.asker().userId(), view)) {
            case Access.Denied(Refusal refusal) -> Outcome.refused(refusal);
            case Access.Granted granted ->
                MessageRules.inScope(messages, wish.messageId(), view)
                        .map(_ -> react(command, wish, granted.audience()))
                        .orElseGet(() -> Outcome.refused(Refusals.unknownMessage(wish.messageId())));
        };
    }

    private Outcome react(Command command, Wish wish, Audience audience) {
        Set<String> present =
                messages.reactionsOf(wish.messageId(), command.asker().userId());
        boolean adds = wish.action().equals(ADD);
        if (present.contains(wish.reaction()) == adds) {
            return Outcome.done();
        }
        if (adds && present.size() >= perUser) {
            return Outcome.refused(Refusal.of(
                    "too_many_reactions", "A user may have %d different reactions on a message.".formatted(perUser)));
        }
        return Outcome.done(ChatReactionChanged.newBuilder()
                .setMessageId(wish.messageId())
                .setUserId(command.asker().userId())
                .setReaction(wish.reaction())
                .setAction(wish.action())
                .setScope(command.scope())
                .setChangedAt(clock.instant())
                .setAudience(audience.name())
                .setParticipants(audience.participants())
                .build());
    }

    private record Wish(String messageId, String reaction, String action) {}
}
