package io.carillon.chat.messages;

import io.carillon.chat.commands.Outcome;
import io.carillon.chat.commands.Refusals;
import io.carillon.chat.decisions.CommandHandler;
import io.carillon.chat.scopes.Access;
import io.carillon.chat.scopes.Details;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.chat.scopes.TakingPart;
import io.carillon.commandlog.Command;
import io.carillon.commandlog.CommandData;
import io.carillon.commandlog.Refusal;
import io.carillon.schemas.Ids;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code chat.send} and {@code tenant.chat.send}: a member says something. */
public final class SendingMessage implements CommandHandler {

    private final Dialect dialect;
    private final TakingPart takingPart;
    private final Messages messages;
    private final SendingLimit limit;
    private final Clock clock;

    public SendingMessage(Dialect dialect, TakingPart takingPart, Messages messages, SendingLimit limit, Clock clock) {
        this.dialect = dialect;
        this.takingPart = takingPart;
        this.messages = messages;
        this.limit = limit;
        this.clock = clock;
    }

    @Override
    public Outcome decide(Command command, ScopeView view) {
        CommandData data = command.read();
        Wish wish = wish(data);
        if (data.problem().isPresent()) {
            return Outcome.refused(data.problem().get());
        }
        return switch (takingPart.of(command.asker().userId(), view)) {
            case Access.Denied(Refusal refusal) -> Outcome.refused(refusal);
            case Access.Granted granted ->
                mayTalk(view).map(Outcome::refused).orElseGet(() -> send(command, view, granted, wish));
        };
    }

    private Wish wish(CommandData data) {
        return switch (dialect) {
            case CHAT ->
                new Wish(
                        data.text("body", 1, MessageRules.MAX_BODY),
                        MessageRules.attachments(data),
                        MessageRules.parentId(data));
            case TENANT -> new Wish(data.text("content", 1, MessageRules.MAX_BODY), List.of(), Optional.empty());
        };
    }

    /** In groups not everybody may. */
    private static Optional<Refusal> mayTalk(ScopeView view) {
        String publishers = view.state().details().map(Details::publishers).orElse(Details.BY_MEMBERS);
        return switch (publishers) {
            case Details.BY_OWNERS ->
                view.isOwner()
                        ? Optional.empty()
                        : Optional.of(Refusal.forbidden("Only owners of this group send to it."));
            case Details.BY_SERVICES -> Optional.of(Refusal.forbidden("Only back ends send to this group."));
            default -> Optional.empty();
        };
    }

    private Outcome send(Command command, ScopeView view, Access.Granted granted, Wish wish) {
        Optional<StoredMessage> parent = wish.parentId().flatMap(id -> MessageRules.inScope(messages, id, view));
        if (parent.isEmpty() && wish.parentId().isPresent()) {
            return Outcome.refused(Refusals.unknownMessage(wish.parentId().get()));
        }
        Optional<Refusal> tooMuch = limit.check(command.asker().userId(), view.scope());
        if (tooMuch.isPresent()) {
            return Outcome.refused(tooMuch.get());
        }
        StoredMessage message = new StoredMessage(
                Ids.next("msg"),
                view.scope(),
                view.state().lastNumber() + 1,
                new Author(command.asker().userId(), command.asker().displayName(), granted.nickname()),
                wish.body(),
                wish.attachments(),
                wish.parentId().orElse(null),
                dialect,
                clock.instant(),
                null,
                0,
                0,
                Optional.empty(),
                Optional.empty());
        SpecificRecord sent = MessageEvents.sent(
                message,
                granted.audience(),
                parent.map(one -> one.replies() + 1).orElse(null));
        return new Outcome.Done(answer(message), List.of(sent));
    }

    private static ObjectNode answer(StoredMessage message) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("message_id", message.id())
                .put("created_at", message.createdAt().toString());
    }

    private record Wish(String body, List<Attachment> attachments, Optional<String> parentId) {}
}
