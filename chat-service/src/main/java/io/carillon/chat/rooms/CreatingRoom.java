package io.carillon.chat.rooms;

import io.carillon.chat.commands.Outcome;
import io.carillon.chat.decisions.CommandHandler;
import io.carillon.chat.members.Founding;
import io.carillon.chat.members.OwnedRooms;
import io.carillon.chat.scopes.Details;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.commandlog.Command;
import io.carillon.commandlog.CommandData;
import io.carillon.commandlog.Refusal;
import io.carillon.events.chat.RoomCreated;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Opens a room. Who opens it owns it; a back end names the owners. */
public final class CreatingRoom implements CommandHandler {

    private final Founding founding = new Founding(new OwnedRooms());
    private final Clock clock;

    public CreatingRoom(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Outcome decide(Command command, ScopeView view) {
        String room = view.scope().id();
        CommandData data = command.read();
        Details details = RoomDetails.read(data, room, command.asker().userId(), clock.instant());
        List<String> owners = founding.owners(data, command.asker());
        if (data.problem().isPresent()) {
            return Outcome.refused(data.problem().get());
        }
        if (view.state().details().isPresent()) {
            return Outcome.refused(Refusal.of("room_exists", "There is a room %s already.".formatted(room)));
        }
        List<SpecificRecord> events = new ArrayList<>(List.of(RoomCreated.newBuilder()
                .setRoom(room)
                .setTitle(details.title())
                .setDescription(details.description())
                .setAccess(details.access())
                .setCreatedBy(details.createdBy())
                .setCreatedAt(details.createdAt())
                .build()));
        events.addAll(founding.joined(room, owners, command.asker(), details.createdAt()));
        return new Outcome.Done(Outcome.noData(), events);
    }
}
