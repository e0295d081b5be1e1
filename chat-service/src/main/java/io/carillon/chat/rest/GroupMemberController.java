package io.carillon.chat.rest;

import io.carillon.chat.rest.MemberBodies.MembersBody;
import io.carillon.chat.rest.MemberBodies.PutMember;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Members of groups. */
@RestController
@RequestMapping(path = "/groups/{name}/members", version = RestConfiguration.VERSION_1)
final class GroupMemberController {

    private final Memberships memberships;

    GroupMemberController(Memberships memberships) {
        this.memberships = memberships;
    }

    @GetMapping
    MembersBody members(
            Caller caller,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        return memberships.list(caller, scope(name), after, limit);
    }

    /** @param request may be absent: it has nothing that isn't optional */
    @PutMapping("/{userId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(
            Caller caller,
            @PathVariable String name,
            @PathVariable String userId,
            @RequestBody(required = false) @Nullable PutMember request) {
        memberships.put(caller, scope(name), PathIds.id("userId", userId), request == null ? null : request.role());
    }

    @DeleteMapping("/{userId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable String name, @PathVariable String userId) {
        memberships.remove(caller, scope(name), PathIds.id("userId", userId));
    }

    private static Scope scope(String name) {
        return PathIds.scope(ScopeKind.GROUP, "name", name);
    }
}
