package io.carillon.chat.sending;

import io.carillon.chat.scopes.Scope;
import io.carillon.commandlog.Refusal;
import java.util.Optional;

/** How much may be sent to a group or user, by all who may. */
public interface BroadcastLimit {

    /** Counts one more; refuses if it is too many. */
    Optional<Refusal> check(Scope scope);
}
