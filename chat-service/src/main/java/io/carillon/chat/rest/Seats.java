package io.carillon.chat.rest;

import io.carillon.chat.scopes.Access;
import io.carillon.chat.scopes.Role;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.chat.scopes.Scopes;
import io.carillon.chat.scopes.TakingPart;
import io.carillon.commandlog.Refusal;

/** Lets callers read where they take part at the moment. */
final class Seats {

    private final Scopes scopes;
    private final TakingPart takingPart;

    Seats(Scopes scopes, TakingPart takingPart) {
        this.scopes = scopes;
        this.takingPart = takingPart;
    }

    /**
     * A caller's place in a scope.
     *
     * @param role his
     */
    record Seat(ScopeView view, String role) {

        Scope scope() {
            return view.scope();
        }

        boolean moderates() {
            return Role.moderates(role);
        }
    }

    /** @throws org.springframework.web.ErrorResponseException if he takes no part in it, or there is none */
    Seat of(Caller caller, Scope scope) {
        ScopeView view = scopes.view(scope, caller.userId());
        return switch (takingPart.of(caller.userId(), view)) {
            case Access.Granted granted -> new Seat(view, granted.role());
            case Access.Denied(Refusal refusal) -> throw Failure.of(refusal).exception();
        };
    }
}
