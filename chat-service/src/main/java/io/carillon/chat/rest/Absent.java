package io.carillon.chat.rest;

import io.carillon.chat.scopes.Scope;
import io.carillon.commandlog.Refusal;

/** That there is no such room, group or network, in the words of the commands that are refused for it. */
final class Absent {

    private Absent() {}

    static Failure of(Scope scope) {
        return Failure.of(Refusal.of(
                scope.kind().unknownCode(),
                "There is no %s %s.".formatted(scope.kind().prefix(), scope.id())));
    }
}
