package io.carillon.chat.receipts;

import io.carillon.chat.scopes.ReadMarker;
import io.carillon.chat.scopes.Scope;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the log and the stored messages say of a scope, whatever the tables of counts and markers say. */
public interface ScopeHistory {

    /**
     * Reads both, which takes as long as a partition of the log is.
     *
     * @return empty if that is too long: meanwhile nothing is decided about the scope
     */
    Optional<Findings> of(Scope scope);

    /**
     * What is true.
     *
     * @param lastNumber of the scope's messages; 0 for none
     * @param lastMessageId null for none
     * @param wrongMarkers as they should be, of those whose stored ones differ
     */
    record Findings(long lastNumber, @Nullable String lastMessageId, List<ReadMarker> wrongMarkers) {
        public Findings {
            wrongMarkers = List.copyOf(wrongMarkers);
        }
    }
}
