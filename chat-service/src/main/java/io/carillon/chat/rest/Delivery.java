package io.carillon.chat.rest;

import io.carillon.chat.requests.CommandRequests.Reply;
import io.carillon.chat.rest.SendingBodies.NotSent;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of sending something to one target.
 *
 * @param addressed how many users it was sent to
 * @param failure why it was not sent; empty if it was
 */
record Delivery(Scope target, long addressed, Optional<Failure> failure) {

    static Delivery of(Scope target, Reply reply) {
        return new Delivery(target, Asking.answer(reply).path("addressed").asLong(0), Failure.of(reply));
    }

    static Delivery failed(Scope target, Failure failure) {
        return new Delivery(target, 0, Optional.of(failure));
    }

    boolean isSent() {
        return failure.isEmpty();
    }

    boolean isTo(ScopeKind kind) {
        return target.kind() == kind;
    }

    NotSent described(Failure failure) {
        return new NotSent(
                idIfOf(ScopeKind.USER),
                idIfOf(ScopeKind.GROUP),
                failure.code(),
                failure.detail(),
                failure.retrySeconds().orElse(null));
    }

    private @Nullable String idIfOf(ScopeKind kind) {
        return isTo(kind) ? target.id() : null;
    }
}
