package io.carillon.chat.rest;

import io.carillon.chat.commands.CommandTypes;
import io.carillon.chat.rest.RoomBodies.CreateRoom;
import io.carillon.chat.rest.RoomBodies.RoomBody;
import io.carillon.chat.rest.RoomBodies.RoomsBody;
import io.carillon.chat.scopes.Details;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.chat.scopes.Scopes;
import io.carillon.commandlog.Refusal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.node.ObjectNode;

/** Rooms as a whole. */
@RestController
@RequestMapping(path = "/rooms", version = RestConfiguration.VERSION_1)
final class RoomController {

    private static final Set<String> CHANGEABLE = Set.of("title", "description", "access");

    private final Asking asking;
    private final Scopes scopes;
    private final Directory directory;
    private final Counting counting;

    RoomController(Asking asking, Scopes scopes, Directory directory, Counting counting) {
        this.asking = asking;
        this.scopes = scopes;
        this.directory = directory;
        this.counting = counting;
    }

    @PostMapping
    ResponseEntity<RoomBody> create(Caller caller, @RequestBody CreateRoom request) {
        String name = PathIds.name("room", request.room());
        Scope scope = Scope.of(ScopeKind.ROOM, name);
        asking.ask(caller, CommandTypes.ROOM_CREATE, scope, Data.of(request, "room"));
        return ResponseEntity.created(
                        UriComponentsBuilder.fromPath("/rooms/{room}").build(name))
                .body(visible(caller, scope));
    }

    @GetMapping
    RoomsBody rooms(
            Caller caller,
            @RequestParam(name = "scope", required = false) @Nullable String which,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        String start = Cursor.text("after", after);
        int most = Limit.read(limit);
        Directory.Page page = wantsAll(which)
                ? directory.all(caller, ScopeKind.ROOM, start, most)
                : directory.own(caller, ScopeKind.ROOM, start, most);
        return new RoomsBody(AtOnce.map(page.views(), view -> body(caller, view)), page.next());
    }

    private static boolean wantsAll(@Nullable String which) {
        return switch (which) {
            case null -> false;
            case "mine" -> false;
            case "all" -> true;
            default -> throw InvalidRequest.of("scope", "enum", "must be mine or all");
        };
    }

    @GetMapping("/{room}")
    RoomBody room(Caller caller, @PathVariable String room) {
        return visible(caller, PathIds.scope(ScopeKind.ROOM, "room", room));
    }

    /** See RFC 7396. */
    @PatchMapping(
            path = "/{room}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, RestConfiguration.MERGE_PATCH})
    RoomBody update(Caller caller, @PathVariable String room, @RequestBody ObjectNode patch) {
        Scope scope = PathIds.scope(ScopeKind.ROOM, "room", room);
        asking.ask(caller, CommandTypes.ROOM_UPDATE, scope, DetailsPatch.read(patch, CHANGEABLE));
        return visible(caller, scope);
    }

    private RoomBody visible(Caller caller, Scope scope) {
        ScopeView view = scopes.view(scope, caller.userId());
        if (view.state().details().isEmpty()) {
            throw Absent.of(scope).exception();
        }
        if (!Directory.isVisible(caller, view)) {
            throw Failure.of(Refusal.notAMember(scope.toString())).exception();
        }
        return body(caller, view);
    }

    /** @param view of a room that the caller may know of */
    private RoomBody body(Caller caller, ScopeView view) {
        Details details =
                view.state().details().orElseThrow(() -> Absent.of(view.scope()).exception());
        if (view.asker().isPresent()) {
            return RoomBody.ofMember(counting.unread(caller, view), details);
        }
        return Directory.isInside(caller, view)
                ? RoomBody.inside(view, details)
                : RoomBody.outside(view.scope().id(), details);
    }
}
