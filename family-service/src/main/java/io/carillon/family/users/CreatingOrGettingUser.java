package io.carillon.family.users;

import io.carillon.chassis.tracing.Traceparent;
import io.carillon.schemas.Ids;
import java.time.Clock;
import java.util.Optional;

/** Makes sure that a person whom somebody describes is a user, and the same one whenever he has the same address. */
public final class CreatingOrGettingUser {

    private final UserRecords records;
    private final HoldingHandles handles;
    private final Clock clock;

    /** @param clock in whole milliseconds */
    public CreatingOrGettingUser(UserRecords records, PlaceholderAdoption adoption, Clock clock) {
        this.records = records;
        this.handles = new HoldingHandles(records, new MergingPlaceholder(records, adoption, clock));
        this.clock = clock;
    }

    /**
     * The user with this address, as he is; else a new placeholder. Without an address nobody can be recognised, so each
     * call makes another one. The user may be adopted right after: see {@link PlaceholderAdoption#adopt}.
     *
     * @param by the id of the user who describes him
     */
    public UserProfile createOrGet(NewUser described, String by) {
        Optional<UserProfile> known = Optional.ofNullable(described.email())
                .flatMap(records::byEmail)
                .flatMap(user -> records.profile(user.id()));
        return known.orElseGet(() -> create(described, by));
    }

    /** The record comes first, so that whoever is found by the address exists. Nobody ever hears of a loser's. */
    private UserProfile create(NewUser described, String by) {
        UserProfile placeholder = described.placeholder(Ids.next("user"), new Stamp(clock.instant(), by));
        records.insert(placeholder);
        if (described.email() == null) {
            return placeholder;
        }
        String holder = handles.claim(Handle.EMAIL, described.email(), placeholder.user(), false, Traceparent.begin());
        if (holder.equals(placeholder.id())) {
            return placeholder;
        }
        records.delete(placeholder.id());
        return records.profile(holder)
                .orElseThrow(() -> new IllegalStateException(holder + " holds an address and isn't stored"));
    }
}
