package io.carillon.family.users;

import io.carillon.chassis.tracing.Traceparent;
import java.time.Clock;

/** Makes a placeholder and the user who signed in with its address one user, once the placeholder is marked as his. */
final class MergingPlaceholder {

    private final UserRecords records;
    private final PlaceholderAdoption adoption;
    private final Clock clock;

    MergingPlaceholder(UserRecords records, PlaceholderAdoption adoption, Clock clock) {
        this.records = records;
        this.adoption = adoption;
        this.clock = clock;
    }

    /** Can be repeated, and has to be until it succeeded. */
    void complete(UserProfile placeholder, String adopterId, Traceparent trace) {
        UserRecord adopter = records.find(adopterId)
                .orElseThrow(() -> new IllegalStateException(
                        "%s was adopted by %s, who isn't stored".formatted(placeholder.id(), adopterId)));
        adoption.adopt(placeholder.id(), adopter.profile().user(), trace);
        carryOver(placeholder, adopter);
    }

    /** What others typed for him stays, where he or his token says nothing. */
    private void carryOver(UserProfile from, UserRecord adopter) {
        if (!adopter.roleStated()) {
            records.assign(adopter.profile().id(), from.role());
        }
        UserProfile to = adopter.profile();
        ProfileChange missing = new ProfileChange(
                to.name() == null ? from.name() : null,
                to.phone() == null ? from.phone() : null,
                (from.primaryContact() && !to.primaryContact()) ? Boolean.TRUE : null,
                (from.emergencyContact() && !to.emergencyContact()) ? Boolean.TRUE : null);
        if (!missing.isEmpty()) {
            records.update(to.id(), missing, new Stamp(clock.instant(), to.id()));
        }
    }
}
