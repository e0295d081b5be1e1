package io.carillon.chat.groups;

import io.carillon.chat.commands.Outcome;
import io.carillon.chat.decisions.CommandHandler;
import io.carillon.chat.scopes.Details;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.commandlog.Command;
import io.carillon.commandlog.CommandData;
import io.carillon.commandlog.Refusal;
import io.carillon.events.chat.GroupUpdated;
import java.time.Clock;

/** Calls or describes a group differently, or gives it other rules. Its name is its address and stays. */
public final class UpdatingGroup implements CommandHandler {

    private final Clock clock;

    public UpdatingGroup(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Outcome decide(Command command, ScopeView view) {
        return view.state()
                .details()
                .map(before -> update(command, view, before))
                .orElseGet(() -> Outcome.refused(Refusal.of(
                        view.scope().kind().unknownCode(),
                        "There is no group %s.".formatted(view.scope().id()))));
    }

    private Outcome update(Command command, ScopeView view, Details before) {
        CommandData data = command.read();
        Details after = GroupDetails.change(data, before);
        if (data.problem().isPresent()) {
            return Outcome.refused(data.problem().get());
        }
        if (!view.isOwner() && !command.asker().managesAll()) {
            return Outcome.refused(Refusal.forbidden("Only owners change a group."));
        }
        return after.equals(before)
                ? Outcome.done()
                : Outcome.done(GroupUpdated.newBuilder()
                        .setGroupName(view.scope().id())
                        .setTitle(after.title())
                        .setDescription(after.description())
                        .setAccess(after.access())
                        .setPublishers(after.publishers())
                        .setUpdatedBy(command.asker().userId())
                        .setUpdatedAt(clock.instant())
                        .build());
    }
}
