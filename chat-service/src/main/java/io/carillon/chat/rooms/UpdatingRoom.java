package io.carillon.chat.rooms;

import io.carillon.chat.commands.Outcome;
import io.carillon.chat.decisions.CommandHandler;
import io.carillon.chat.scopes.Details;
import io.carillon.chat.scopes.Role;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.commandlog.Command;
import io.carillon.commandlog.CommandData;
import io.carillon.commandlog.Refusal;
import io.carillon.events.chat.RoomUpdated;
import java.time.Clock;

/** Calls or describes a room differently, or opens or closes it. Its name is its address and stays. */
public final class UpdatingRoom implements CommandHandler {

    private final Clock clock;

    public UpdatingRoom(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Outcome decide(Command command, ScopeView view) {
        return view.state()
                .details()
                .map(before -> update(command, view, before))
                .orElseGet(() -> Outcome.refused(Refusal.of(
                        view.scope().kind().unknownCode(),
                        "There is no room %s.".formatted(view.scope().id()))));
    }

    private Outcome update(Command command, ScopeView view, Details before) {
        CommandData data = command.read();
        Details after = RoomDetails.change(data, before);
        if (data.problem().isPresent()) {
            return Outcome.refused(data.problem().get());
        }
        boolean manages = view.role()
                .filter(role -> Role.rank(role) >= Role.rank(Role.ADMIN))
                .isPresent();
        if (!manages && !command.asker().managesAll()) {
            return Outcome.refused(Refusal.forbidden("Only owners and admins change a room."));
        }
        return after.equals(before)
                ? Outcome.done()
                : Outcome.done(RoomUpdated.newBuilder()
                        .setRoom(view.scope().id())
                        .setTitle(after.title())
                        .setDescription(after.description())
                        .setAccess(after.access())
                        .setUpdatedBy(command.asker().userId())
                        .setUpdatedAt(clock.instant())
                        .build());
    }
}
