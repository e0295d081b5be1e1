package io.carillon.chat.rooms;

import io.carillon.chat.scopes.Details;
import io.carillon.commandlog.CommandData;
import java.time.Instant;
import java.util.List;

/** Reads what a room is called and who may come in. */
final class RoomDetails {

    private static final List<String> ACCESS = List.of(Details.OPEN, Details.CLOSED);
    private static final int MAX_TITLE = 100;
    private static final int MAX_DESCRIPTION = 1_000;

    private RoomDetails() {}

    /** Of a new room: open, unless it says otherwise. */
    static Details read(CommandData data, String room, String createdBy, Instant createdAt) {
        return change(data, new Details(room, null, Details.OPEN, Details.BY_MEMBERS, createdBy, createdAt));
    }

    /** What is said changes, the rest stays. */
    static Details change(CommandData data, Details before) {
        return new Details(
                data.optionalText("title", 1, MAX_TITLE).orElse(before.title()),
                data.optionalText("description", 0, MAX_DESCRIPTION).orElse(before.description()),
                data.word("access", ACCESS, before.access()),
                before.publishers(),
                before.createdBy(),
                before.createdAt());
    }
}
