package io.carillon.chat.sending;

import io.carillon.chat.commands.Outcome;
import io.carillon.chat.decisions.CommandHandler;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.commandlog.Command;
import io.carillon.commandlog.CommandData;
import io.carillon.commandlog.Refusal;
import io.carillon.events.chat.UserFileSent;
import io.carillon.events.chat.UserMessageSent;
import io.carillon.events.chat.UserNotificationSent;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import tools.jackson.databind.node.JsonNodeFactory;

/** Sends to one user, in all his sessions: for back ends. Users talk to each other in direct scopes. */
public final class SendingToUser implements CommandHandler {

    private final Content.Form form;
    private final BroadcastLimit limit;
    private final Clock clock;

    public SendingToUser(Content.Form form, BroadcastLimit limit, Clock clock) {
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
        if (!command.asker().isService()) {
            return Outcome.refused(Refusal.forbidden("Only back ends send to users; users talk in direct scopes."));
        }
        Optional<Refusal> tooMuch = limit.check(view.scope());
        return tooMuch.map(Outcome::refused)
                .orElseGet(() -> new Outcome.Done(
                        JsonNodeFactory.instance.objectNode().put("addressed", 1),
                        List.of(event(
                                view.scope().id(), content, command.asker().userId()))));
    }

    private SpecificRecord event(String userId, Content content, String by) {
        return switch (content) {
            case Content.Message message ->
                UserMessageSent.newBuilder()
                        .setUserId(userId)
                        .setMessage(message.message())
                        .setData(message.data())
                        .setSentBy(by)
                        .setSentAt(clock.instant())
                        .build();
            case Content.Notification notification ->
                UserNotificationSent.newBuilder()
                        .setUserId(userId)
                        .setMessage(notification.message())
                        .setNotificationType(notification.type())
                        .setTitle(notification.title())
                        .setData(notification.data())
                        .setSentBy(by)
                        .setSentAt(clock.instant())
                        .build();
            case Content.File file ->
                UserFileSent.newBuilder()
                        .setUserId(userId)
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
