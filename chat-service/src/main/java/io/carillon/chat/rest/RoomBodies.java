package io.carillon.chat.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.carillon.chat.receipts.UnreadCounts;
import io.carillon.chat.scopes.Details;
import io.carillon.chat.scopes.ScopeView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@link RoomController} takes and gives; described in {@code docs/chat-service.md}. */
final class RoomBodies {

    private RoomBodies() {}

    @JsonInclude(Include.NON_NULL)
    record CreateRoom(
            @Nullable String room,
            @Nullable String title,
            @Nullable String description,
            @Nullable String access,
            @Nullable List<@Nullable String> owners) {}

    /** Who isn't in it sees its first three fields; {@code role} and what follows are the caller's own. */
    @JsonInclude(Include.NON_NULL)
    record RoomBody(
            String room,
            String title,
            String access,
            @Nullable String description,
            @Nullable Long members,
            @JsonProperty("created_by") @Nullable String createdBy,
            @JsonProperty("created_at") @Nullable Instant createdAt,
            @Nullable String role,
            @JsonProperty("last_number") @Nullable Long lastNumber,
            @Nullable Unread unread) {

        static RoomBody outside(String room, Details details) {
            return new RoomBody(room, details.title(), details.access(), null, null, null, null, null, null, null);
        }

        /** For a back end or system admin who isn't in it. */
        static RoomBody inside(ScopeView view, Details details) {
            return of(view, details, null, null);
        }

        static RoomBody ofMember(UnreadCounts.Count count, Details details) {
            return of(count.view(), details, count.view().state().lastNumber(), Unread.of(count));
        }

        private static RoomBody of(
                ScopeView view, Details details, @Nullable Long lastNumber, @Nullable Unread unread) {
            return new RoomBody(
                    view.scope().id(),
                    details.title(),
                    details.access(),
                    Texts.shown(details.description()),
                    view.state().members(),
                    details.createdBy(),
                    details.createdAt(),
                    view.role().orElse(null),
                    lastNumber,
                    unread);
        }
    }

    /** @param more whether there may be more than were counted */
    record Unread(int count, boolean more) {
        static Unread of(UnreadCounts.Count count) {
            return new Unread(count.unread(), count.more());
        }
    }

    record RoomsBody(List<RoomBody> rooms, @Nullable String next) {}
}
