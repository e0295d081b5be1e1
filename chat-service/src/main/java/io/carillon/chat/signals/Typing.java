package io.carillon.chat.signals;

import io.carillon.chat.commands.Outcome;
import io.carillon.chat.decisions.CommandHandler;
import io.carillon.chat.messages.Dialect;
import io.carillon.chat.scopes.Access;
import io.carillon.chat.scopes.Audience;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.chat.scopes.TakingPart;
import io.carillon.commandlog.Command;
import io.carillon.commandlog.CommandData;
import io.carillon.commandlog.Refusal;
import io.carillon.events.chat.ChatTypingChanged;
import io.carillon.events.chat.TenantChatTypingChanged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/** {@code chat.typing} and {@code tenant.chat.typing}: told to the others, and over by itself after a while. */
public final class Typing implements CommandHandler {

    private final Dialect dialect;
    private final TakingPart takingPart;
    private final Reminders reminders;
    private final Duration timeout;
    private final Clock clock;

    public Typing(Dialect dialect, TakingPart takingPart, Reminders reminders, Duration timeout, Clock clock) {
        this.dialect = dialect;
        this.takingPart = takingPart;
        this.reminders = reminders;
        this.timeout = timeout;
        this.clock = clock;
    }

    @Override
    public Outcome decide(Command command, ScopeView view) {
        CommandData data = command.read();
        boolean typing = data.flag("typing");
        if (data.problem().isPresent()) {
            return Outcome.refused(data.problem().get());
        }
        return switch (takingPart.of(command.asker().userId(), view)) {
            case Access.Denied(Refusal refusal) -> Outcome.refused(refusal);
            case Access.Granted granted -> changed(command, view.scope(), granted.audience(), typing);
        };
    }

    private Outcome changed(Command command, Scope scope, Audience audience, boolean typing) {
        String userId = command.asker().userId();
        Reminders.Key key = new Reminders.Key(scope.toString(), dialect + " " + userId);
        if (typing) {
            Instant end = command.receivedAt().plus(timeout);
            reminders.set(key, end, () -> event(scope, userId, audience, false));
        } else {
            reminders.cancel(key);
        }
        return Outcome.signalled(event(scope, userId, audience, typing));
    }

    private SpecificRecord event(Scope scope, String userId, Audience audience, boolean typing) {
        return switch (dialect) {
            case CHAT ->
                ChatTypingChanged.newBuilder()
                        .setScope(scope.toString())
                        .setUserId(userId)
                        .setTyping(typing)
                        .setChangedAt(clock.instant())
                        .setAudience(audience.name())
                        .setParticipants(audience.without(userId).participants())
                        .build();
            case TENANT ->
                TenantChatTypingChanged.newBuilder()
                        .setTenantId(scope.id())
                        .setUserId(userId)
                        .setTyping(typing)
                        .setChangedAt(clock.instant())
                        .build();
        };
    }
}
