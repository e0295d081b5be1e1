package io.carillon.launcher.system.chaos;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The events of some families. A fault may have repeated one: repeats are dropped by their id, and must be what the event
 * was the first time.
 *
 * @param byFamily the events of each family in the order of the log
 * @param repeats how many were dropped
 */
record EventLog(Map<String, List<Event>> byFamily, long repeats) {

    /** What concerns families that were created with such a name. */
    static EventLog of(List<Event> events, String namePrefix) {
        var families = events.stream()
                .filter(event -> event.type().equals("FamilyCreated"))
                .filter(event -> event.text("family_name").startsWith(namePrefix))
                .map(Event::family)
                .toList();
        var ours = events.stream()
                .filter(event -> families.contains(event.family()))
                .toList();
        var distinct = withoutRepeats(ours);
        Map<String, List<Event>> byFamily = new TreeMap<>();
        distinct.forEach(event -> byFamily.computeIfAbsent(event.family(), family -> new ArrayList<>())
                .add(event));
        return new EventLog(byFamily, ours.size() - distinct.size());
    }

    private static List<Event> withoutRepeats(List<Event> events) {
        Map<String, Event> byId = new LinkedHashMap<>();
        for (Event event : events) {
            var first = byId.putIfAbsent(event.id(), event);
            if (first != null && !first.equals(event)) {
                throw new AssertionError("one id, two events: " + first + " and " + event);
            }
        }
        return List.copyOf(byId.values());
    }

    /** The events of one family. */
    List<Event> of(String family) {
        return byFamily.getOrDefault(family, List.of());
    }

    /** All events, family by family. */
    List<Event> all() {
        return byFamily.values().stream().flatMap(List::stream).toList();
    }
}
