package io.carillon.gateway.pusher.occupancy;

import io.carillon.delivery.ChannelMember;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The occupants of a channel on this gateway. Guarded by {@link LocalOccupants}. */
final class LocalChannel {

    private static final long NOT_WRITTEN = Long.MAX_VALUE;

    private final Set<Occupant> occupants = new LinkedHashSet<>();
    private final Map<Occupant, Long> uncounted = new LinkedHashMap<>();

    void add(Occupant occupant) {
        if (occupants.add(occupant)) {
            uncounted.put(occupant, NOT_WRITTEN);
        }
    }

    boolean remove(Occupant occupant) {
        uncounted.remove(occupant);
        return occupants.remove(occupant);
    }

    List<Occupant> all() {
        return List.copyOf(occupants);
    }

    boolean isEmpty() {
        return occupants.isEmpty();
    }

    int size() {
        return occupants.size();
    }

    /** A record of this version tells of all who are there now. */
    List<ChannelMember> written(long version) {
        uncounted.replaceAll((occupant, before) -> Math.min(before, version));
        Map<String, ChannelMember> members = new LinkedHashMap<>();
        occupants.stream()
                .flatMap(occupant -> occupant.member().stream())
                .forEach(member -> members.merge(
                        member.userId(),
                        new ChannelMember(member.userId(), member.userInfo(), 1),
                        (known, more) ->
                                new ChannelMember(known.getUserId(), known.getUserInfo(), known.getConnections() + 1)));
        return List.copyOf(members.values());
    }

    /** The record of this version has been read: takes those of whom it told first. */
    List<Occupant> counted(long version) {
        List<Occupant> counted = new ArrayList<>();
        uncounted.forEach((occupant, since) -> {
            if (since <= version) {
                counted.add(occupant);
            }
        });
        counted.forEach(uncounted::remove);
        return counted;
    }
}
