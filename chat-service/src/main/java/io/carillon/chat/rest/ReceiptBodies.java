package io.carillon.chat.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.carillon.chat.receipts.UnreadCounts;
import io.carillon.chat.scopes.ReadMarker;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@link ReceiptController} gives; described in {@code docs/chat-service.md}. */
final class ReceiptBodies {

    private ReceiptBodies() {}

    record ReceiptsBody(
            List<ReceiptBody> receipts, @Nullable String next) {}

    record ReceiptBody(
            @JsonProperty("user_id") String userId,
            @JsonProperty("message_id") String messageId,
            long number,
            @JsonProperty("read_at") Instant readAt) {
        static ReceiptBody of(ReadMarker marker) {
            return new ReceiptBody(marker.userId(), marker.messageId(), marker.number(), marker.readAt());
        }
    }

    /** @param more whether there may be more than were counted */
    record UnreadBody(
            String scope,
            int count,
            boolean more,
            @JsonProperty("last_number") long lastNumber,
            @JsonProperty("read_number") long readNumber) {
        static UnreadBody of(UnreadCounts.Count count) {
            return new UnreadBody(
                    count.view().scope().toString(),
                    count.unread(),
                    count.more(),
                    count.view().state().lastNumber(),
                    count.view().marker().map(ReadMarker::number).orElse(0L));
        }
    }

    record UnreadPage(List<UnreadBody> scopes, @Nullable String next) {}

    record RepairBody(
            @JsonProperty("last_number") long lastNumber,
            @JsonProperty("repaired_markers") int repairedMarkers,
            @JsonProperty("repaired_last_number") boolean repairedLastNumber) {}
}
