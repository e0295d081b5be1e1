package io.carillon.gateway.commands;

import io.carillon.gateway.inbound.Caller;
import java.util.Optional;

/**
 * A command that a service has not answered yet.
 *
 * @param id the command's id
 * @param opId under which the client asked
 * @param frame what it asked
 * @param scope what that concerns
 * @param caller which session asked
 * @param askedNanos when, on the clock of {@link System#nanoTime}
 * @param frames how many frames asked for it, each of which gets an answer
 */
record OpenCommand(
        String id,
        Optional<String> opId,
        ServiceFrame frame,
        String scope,
        Caller caller,
        long askedNanos,
        int frames) {

    /** The same, asked for once more. */
    OpenCommand again() {
        return new OpenCommand(id, opId, frame, scope, caller, askedNanos, frames + 1);
    }
}
