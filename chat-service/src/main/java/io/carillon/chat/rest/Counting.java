package io.carillon.chat.rest;

import io.carillon.chat.commands.CommandTypes;
import io.carillon.chat.receipts.UnreadCounts;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeView;
import tools.jackson.databind.JsonNode;

/** Counts for callers, and has scopes repaired on their behalf. */
final class Counting {

    private final Asking asking;
    private final UnreadCounts counts;

    Counting(Asking asking, UnreadCounts counts) {
        this.asking = asking;
        this.counts = counts;
    }

    /** @param view of a scope that the caller is in */
    UnreadCounts.Count unread(Caller caller, ScopeView view) {
        return counts.count(caller.userId(), view, scope -> {
            var _ = repair(caller.unrepeated(), scope);
        });
    }

    /** @return what was put right */
    JsonNode repair(Caller caller, Scope scope) {
        return asking.ask(caller, CommandTypes.SCOPE_REPAIR, scope);
    }
}
