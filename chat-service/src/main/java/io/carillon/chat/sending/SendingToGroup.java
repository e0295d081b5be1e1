package io.carillon.chat.sending;

import io.carillon.chat.commands.Outcome;
import io.carillon.chat.decisions.CommandHandler;
import io.carillon.chat.scopes.Details;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.commandlog.Command;
import io.carillon.commandlog.CommandData;
import io.carillon.commandlog.Refusal;
import io.carillon.events.chat.GroupFileSent;
import io.carillon.events.chat.GroupMessageSent;
import io.carillon.events.chat.GroupNotificationSent;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import tools.jackson.databind.node.JsonNodeFactory;

/** Sends to all members of a group: back ends always, users as the group's rules say. */
public final class SendingToGroup implements CommandHandler {

    private final Content.Form form;
    private final BroadcastLimit limit;
    private final Clock clock;

    public SendingToGroup(Content.Form form, BroadcastLimit limit, Clock clock) {
        this.form = form;
        this.limit = limit;
        this.clock = clock;
    }

    @Override
    public Outcome decide(Command command, ScopeView view) {
        CommandData data = command.read();
        Content content = form.read(data);
        if (data.problem().isPresent()) {
            return Outcome.refused(data.problem().get());
        }
        if (view.state().details().isEmpty()) {
            return Outcome.refused(Refusal.of(
                    "unknown_group",
                    "There is no group %s.".formatted(view.scope().id())));
        }
        Optional<Refusal> refusal =
                mayPublish(command, view, view.state().details().get()).or(() -> limit.check(view.scope()));
        return refusal.map(Outcome::refused)
                .orElseGet(() -> new Outcome.Done(
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("addressed", view.state().members()),
                        List.of(event(
                                view.scope().id(), content, command.asker().userId()))));
    }

    private static Optional<Refusal> mayPublish(Command command, ScopeView view, Details details) {
        if (command.asker().isService()) {
            return Optional.empty();
        }
        return switch (details.publishers()) {
            case Details.BY_MEMBERS ->
                view.asker().isPresent()
                        ? Optional.empty()
                        : Optional.of(Refusal.notAMember(view.scope().toString()));
            case Details.BY_OWNERS ->
                view.isOwner()
                        ? Optional.empty()
                        : Optional.of(Refusal.forbidden("Only owners of this group and back ends send to it."));
            default -> Optional.of(Refusal.forbidden("Only back ends send to this group."));
        };
    }

    private SpecificRecord event(String group, Content content, String by) {
        return switch (content) {
            case Content.Message message ->
                GroupMessageSent.newBuilder()
                        .setGroupName(group)
                        .setMessage(message.message())
                        .setData(message.data())
                        .setSentBy(by)
                        .setSentAt(clock.instant())
                        .build();
            case Content.Notification notification ->
                GroupNotificationSent.newBuilder()
                        .setGroupName(group)
                        .setMessage(notification.message())
                        .setNotificationType(notification.type())
                        .setTitle(notification.title())
                        .setData(notification.data())
                        .setSentBy(by)
                        .setSentAt(clock.instant())
                        .build();
            case Content.File file ->
                GroupFileSent.newBuilder()
                        .setGroupName(group)
                        .setFileUrl(file.url())
                        .setFileName(file.name())
                        .setMessage(file.message())
                        .setFileSize(file.size())
                        .setData(file.data())
                        .setSentBy(by)
                        .setSentAt(clock.instant())
                        .build();
        };
    }
}
