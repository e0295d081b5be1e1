package io.carillon.chat.rest;

import io.carillon.chat.rest.ReceiptBodies.ReceiptBody;
import io.carillon.chat.rest.ReceiptBodies.ReceiptsBody;
import io.carillon.chat.rest.ReceiptBodies.RepairBody;
import io.carillon.chat.rest.ReceiptBodies.UnreadBody;
import io.carillon.chat.rest.ReceiptBodies.UnreadPage;
import io.carillon.chat.scopes.ReadMarker;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.chat.scopes.Scopes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Who has read how far, and what that leaves to the caller. */
@RestController
@RequestMapping(version = RestConfiguration.VERSION_1)
final class ReceiptController {

    private final Scopes scopes;
    private final Seats seats;
    private final Counting counting;

    ReceiptController(Scopes scopes, Seats seats, Counting counting) {
        this.scopes = scopes;
        this.seats = seats;
        this.counting = counting;
    }

    @GetMapping("/rooms/{room}/receipts")
    ReceiptsBody receipts(
            Caller caller,
            @PathVariable String room,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        String start = Cursor.text("after", after);
        int most = Limit.read(limit);
        Scope scope =
                seats.of(caller, PathIds.scope(ScopeKind.ROOM, "room", room)).scope();
        List<ReadMarker> markers = scopes.markers(scope, start, most);
        return new ReceiptsBody(
                markers.stream().map(ReceiptBody::of).toList(),
                markers.size() < most ? null : Cursor.of(markers.getLast().userId()));
    }

    @GetMapping("/unread")
    UnreadPage allUnread(
            Caller caller,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        int most = Limit.read(limit);
        List<String> names = scopes.scopesOf(caller.userId(), Cursor.text("after", after), most);
        List<Scope> talking = names.stream()
                .flatMap(name -> Scope.parse(name).stream())
                .filter(scope -> scope.kind().isForTalking())
                .toList();
        List<Optional<UnreadBody>> counts = AtOnce.map(talking, scope -> count(caller, scope));
        return new UnreadPage(
                counts.stream().flatMap(Optional::stream).toList(),
                names.size() < most ? null : Cursor.of(names.getLast()));
    }

    /** He may have left since his scopes were listed. */
    private Optional<UnreadBody> count(Caller caller, Scope scope) {
        ScopeView view = scopes.view(scope, caller.userId());
        return view.asker().map(_ -> UnreadBody.of(counting.unread(caller, view)));
    }

    @GetMapping("/scopes/{scope}/unread")
    UnreadBody unread(Caller caller, @PathVariable String scope) {
        return UnreadBody.of(
                counting.unread(caller, seats.of(caller, PathIds.scope(scope)).view()));
    }

    @PostMapping("/scopes/{scope}/repair")
    RepairBody repair(Caller caller, @PathVariable String scope) {
        JsonNode answer = counting.repair(caller, PathIds.scope(scope));
        return new RepairBody(
                answer.path("last_number").asLong(),
                answer.path("repaired_markers").asInt(),
                answer.path("repaired_last_number").asBoolean());
    }
}
