package io.carillon.resolver.presence;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing that others are told of a user.
 *
 * @param type the wire type
 * @param field the field of its data beside {@code user_id}
 * @param value what that field holds
 */
record Change(String type, String field, String value) {

    /** What to tell those who were told the first and should see the second. */
    static List<Change> between(View before, View now) {
        List<Change> changes = new ArrayList<>();
        if (before.status() != now.status()) {
            changes.add(new Change("presence.update", "status", now.status().wireName()));
        }
        now.devices().stream()
                .filter(device -> !before.devices().contains(device))
                .forEach(device -> changes.add(new Change("device.online", "device_id", device)));
        before.devices().stream()
                .filter(device -> !now.devices().contains(device))
                .forEach(device -> changes.add(new Change("device.offline", "device_id", device)));
        return changes;
    }
}
