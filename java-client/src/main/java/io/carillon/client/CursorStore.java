package io.carillon.client;

import java.util.Optional;

/**
 * Keeps a user's position over restarts. Called on the client's thread, after the frame has been dealt with; what it throws
 * is logged.
 */
public interface CursorStore {

    /** The position to begin with; empty for now. */
    Optional<String> load();

    /** Keeps a position. */
    void store(String cursor);

    /** Keeps nothing: the client begins at now, or where its builder says. */
    CursorStore NONE = new CursorStore() {
        @Override
        public Optional<String> load() {
            return Optional.empty();
        }

        @Override
        public void store(String cursor) {}
    };
}
