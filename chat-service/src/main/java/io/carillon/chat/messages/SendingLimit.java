package io.carillon.chat.messages;

import io.carillon.chat.scopes.Scope;
import io.carillon.commandlog.Refusal;
import java.util.Optional;

/** How much a user may send to a scope. Whoever decides for the scope counts, so it holds for all his sessions together. */
public interface SendingLimit {

    /** Counts one more; refuses if it is too many. */
    Optional<Refusal> check(String userId, Scope scope);
}
