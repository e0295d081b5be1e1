package io.carillon.launcher.system.storm;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What is left of a storm.
 *
 * @param fates of all that was said
 * @param rooms what is stored, by room
 * @param listeners who heard what
 */
record Evidence(Collection<Fate> fates, Map<String, Room> rooms, List<Listener> listeners) {

    /**
     * What REST shows of a room.
     *
     * @param count how many messages it says that there are
     * @param messages oldest first
     */
    record Room(long count, List<Stored> messages) {}

    /**
     * A member of some rooms.
     *
     * @param heard as it came
     */
    record Listener(String userId, List<String> rooms, List<Hearing> heard) {

        List<Hearing> heardIn(String room) {
            return heard.stream().filter(one -> one.room().equals(room)).toList();
        }
    }

    List<Stored> stored(String room) {
        var found = rooms.get(room);
        return found == null ? List.of() : found.messages();
    }
}
