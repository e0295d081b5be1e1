package io.carillon.family.users;

import io.carillon.chassis.tracing.Traceparent;
import java.util.Optional;

/**
 * Who holds a handle when two want it. An adoption marks the placeholder first, so that nobody else adopts him, and moves
 * the handle last, so that it leads the next request back to what a crash left undone.
 */
final class HoldingHandles {

    private final UserRecords records;
    private final MergingPlaceholder merging;

    HoldingHandles(UserRecords records, MergingPlaceholder merging) {
        this.records = records;
        this.merging = merging;
    }

    /**
     * Tries to make a user the holder. Who goes by the handle keeps it, except that a placeholder gives it up to the user
     * who signed in with it and so adopts him. Each round brings one step of that, whoever makes it, so there are few.
     *
     * @return the id of the user who holds it in the end
     */
    String claim(Handle handle, String value, User user, boolean signedIn, Traceparent trace) {
        while (true) {
            String holderId = records.claim(handle, value, user.id());
            if (holderId.equals(user.id())) {
                return holderId;
            }
            Optional<UserRecord> holder = records.find(holderId)
                    .filter(record -> handle.names(record.profile().user(), value));
            if (holder.isEmpty()) {
                records.transfer(handle, value, holderId, user.id());
            } else if (holder.get().mergedInto() != null) {
                resume(handle, value, holder.get(), trace);
            } else if (signedIn && holder.get().profile().isPlaceholder()) {
                records.merge(holderId, user.id());
            } else {
                return holderId;
            }
        }
    }

    /** Completes the adoption that a crash interrupted, if the user began one under this handle. */
    void complete(Handle handle, String value, String adopterId, Traceparent trace) {
        records.holder(handle, value)
                .flatMap(records::find)
                .filter(record -> adopterId.equals(record.mergedInto()))
                .ifPresent(record -> resume(handle, value, record, trace));
    }

    private void resume(Handle handle, String value, UserRecord placeholder, Traceparent trace) {
        placeholder.findMergedInto().ifPresent(adopterId -> {
            merging.complete(placeholder.profile(), adopterId, trace);
            records.transfer(handle, value, placeholder.profile().id(), adopterId);
        });
    }
}
