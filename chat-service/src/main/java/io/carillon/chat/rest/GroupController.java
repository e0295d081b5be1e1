package io.carillon.chat.rest;

import io.carillon.chat.commands.CommandTypes;
import io.carillon.chat.groups.GroupName;
import io.carillon.chat.rest.GroupBodies.CreateGroup;
import io.carillon.chat.rest.GroupBodies.GroupBody;
import io.carillon.chat.rest.GroupBodies.GroupsBody;
import io.carillon.chat.scopes.Details;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.chat.scopes.Scopes;
import io.carillon.commandlog.Refusal;
import java.net.URI;
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
import tools.jackson.databind.node.ObjectNode;

/** Groups as a whole. */
@RestController
@RequestMapping(path = "/groups", version = RestConfiguration.VERSION_1)
final class GroupController {

    private static final Set<String> CHANGEABLE = Set.of("title", "description", "access", "publishers");

    private final Asking asking;
    private final Scopes scopes;
    private final Directory directory;

    GroupController(Asking asking, Scopes scopes, Directory directory) {
        this.asking = asking;
        this.scopes = scopes;
        this.directory = directory;
    }

    @PostMapping
    ResponseEntity<GroupBody> create(Caller caller, @RequestBody CreateGroup request) {
        String name = name(request);
        Scope scope = Scope.of(ScopeKind.GROUP, name);
        asking.ask(caller, CommandTypes.GROUP_CREATE, scope, Data.of(request, "group_name"));
        return ResponseEntity.created(URI.create("/groups/" + name)).body(visible(caller, scope));
    }

    /** One that can't be is not asked for: its key would be no scope. */
    private static String name(CreateGroup request) {
        String name = request.groupName() == null ? "" : request.groupName();
        GroupName.problem(name).ifPresent(rule -> {
            throw Failure.of(Refusal.of("invalid_group_name", rule)).exception();
        });
        return name;
    }

    @GetMapping
    GroupsBody groups(
            Caller caller,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        Directory.Page page = directory.all(caller, ScopeKind.GROUP, Cursor.text("after", after), Limit.read(limit));
        return new GroupsBody(page.views().stream().map(GroupController::body).toList(), page.next());
    }

    @GetMapping("/{name}")
    GroupBody group(Caller caller, @PathVariable String name) {
        return visible(caller, PathIds.scope(ScopeKind.GROUP, "name", name));
    }

    /** See RFC 7396. */
    @PatchMapping(
            path = "/{name}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, RestConfiguration.MERGE_PATCH})
    GroupBody update(Caller caller, @PathVariable String name, @RequestBody ObjectNode patch) {
        Scope scope = PathIds.scope(ScopeKind.GROUP, "name", name);
        asking.ask(caller, CommandTypes.GROUP_UPDATE, scope, DetailsPatch.read(patch, CHANGEABLE));
        return visible(caller, scope);
    }

    private GroupBody visible(Caller caller, Scope scope) {
        ScopeView view = scopes.view(scope, caller.userId());
        GroupBody body = body(view);
        if (!Directory.isVisible(caller, view)) {
            throw Failure.of(Refusal.notAMember(scope.toString())).exception();
        }
        return body;
    }

    private static GroupBody body(ScopeView view) {
        Details details =
                view.state().details().orElseThrow(() -> Absent.of(view.scope()).exception());
        return GroupBody.of(view, details);
    }
}
