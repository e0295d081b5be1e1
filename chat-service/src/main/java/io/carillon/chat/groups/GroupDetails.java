package io.carillon.chat.groups;

import io.carillon.chat.scopes.Details;
import io.carillon.commandlog.CommandData;
import java.time.Instant;
import java.util.List;

/** Reads what a group is called and who may do what there. */
final class GroupDetails {

    private static final List<String> ACCESS = List.of(Details.OPEN, Details.CLOSED);
    private static final List<String> PUBLISHERS = List.of(Details.BY_MEMBERS, Details.BY_OWNERS, Details.BY_SERVICES);
    private static final int MAX_TITLE = 100;
    private static final int MAX_DESCRIPTION = 1_000;

    private GroupDetails() {}

    /** Of a new group: closed, and for its owners to send to, unless it says otherwise. */
    static Details read(CommandData data, String name, String createdBy, Instant createdAt) {
        return change(data, new Details(name, null, Details.CLOSED, Details.BY_OWNERS, createdBy, createdAt));
    }

    /** What is said changes, the rest stays. */
    static Details change(CommandData data, Details before) {
        return new Details(
                data.optionalText("title", 1, MAX_TITLE).orElse(before.title()),
                data.optionalText("description", 0, MAX_DESCRIPTION).orElse(before.description()),
                data.word("access", ACCESS, before.access()),
                data.word("publishers", PUBLISHERS, before.publishers()),
                before.createdBy(),
                before.createdAt());
    }
}
