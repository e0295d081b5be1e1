package io.carillon.chat.decisions;

import java.util.Optional;

/** The stored decisions, one at most for each command. Kept for longer than commands stay in their topic. */
public interface Decisions {

    /** What a command came to, if that was decided. */
    Optional<Decision> find(String commandId);

    /**
     * Stores a decision, unless the command was decided before.
     *
     * @return what is stored: the proposal, or the earlier decision
     */
    Decision decide(Decision proposal);
}
