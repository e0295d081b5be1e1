package io.carillon.chat.groups;

import io.carillon.chat.commands.Outcome;
import io.carillon.chat.decisions.CommandHandler;
import io.carillon.chat.members.Founding;
import io.carillon.chat.members.OwnedGroups;
import io.carillon.chat.scopes.Details;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.commandlog.Command;
import io.carillon.commandlog.CommandData;
import io.carillon.commandlog.Refusal;
import io.carillon.events.chat.GroupCreated;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Makes a group. Who makes it owns it; a back end names the owners. */
public final class CreatingGroup implements CommandHandler {

    private final Founding founding = new Founding(new OwnedGroups());
    private final Clock clock;

    public CreatingGroup(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Outcome decide(Command command, ScopeView view) {
        String name = view.scope().id();
        CommandData data = command.read();
        Details details = GroupDetails.read(data, name, command.asker().userId(), clock.instant());
        List<String> owners = founding.owners(data, command.asker());
        Optional<Refusal> problem = GroupName.problem(name)
                .map(rule -> Refusal.of("invalid_group_name", rule))
                .or(data::problem);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        if (view.state().details().isPresent()) {
            return Outcome.refused(Refusal.of("group_exists", "There is a group %s already.".formatted(name)));
        }
        List<SpecificRecord> events = new ArrayList<>(List.of(GroupCreated.newBuilder()
                .setGroupName(name)
                .setTitle(details.title())
                .setDescription(details.description())
                .setAccess(details.access())
                .setPublishers(details.publishers())
                .setCreatedBy(details.createdBy())
                .setCreatedAt(details.createdAt())
                .build()));
        events.addAll(founding.joined(name, owners, command.asker(), details.createdAt()));
        return new Outcome.Done(Outcome.noData(), events);
    }
}
