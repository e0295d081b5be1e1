package io.carillon.family.users;

import java.time.Clock;

/** Makes sure that a user whose id is known already exists. */
public final class EnsuringPlaceholder {

    private final UserRecords records;
    private final Clock clock;

    /** @param clock in whole milliseconds */
    public EnsuringPlaceholder(UserRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /**
     * The user with this id, or who adopted him, as he is; else a new placeholder. Two at once write the same.
     *
     * @param described without an address, by which there might be another user already
     * @param by who describes him
     */
    public UserProfile ensure(String userId, NewUser described, String by) {
        if (described.email() != null) {
            throw new IllegalArgumentException("who has an address is created or got by it");
        }
        return records.profile(userId).orElseGet(() -> {
            UserProfile placeholder = described.placeholder(userId, new Stamp(clock.instant(), by));
            records.insert(placeholder);
            return placeholder;
        });
    }
}
