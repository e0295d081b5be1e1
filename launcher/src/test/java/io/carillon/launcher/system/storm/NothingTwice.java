package io.carillon.launcher.system.storm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What was sent more than once is stored once, and nobody was told anything more than once. Nor was anything made up. */
final class NothingTwice implements Guarantee {

    @Override
    public List<String> faults(Evidence evidence) {
        List<String> faults = new ArrayList<>();
        evidence.rooms().forEach((name, room) -> {
            faults.addAll(repeats("stored in " + name, room.messages(), Stored::body));
            faults.addAll(repeats("stored in " + name, room.messages(), Stored::messageId));
        });
        evidence.listeners().forEach(listener -> {
            var what = "heard by " + listener.userId();
            faults.addAll(repeats(what, listener.heard(), Hearing::notificationId));
            faults.addAll(repeats(what, listener.heard(), Hearing::messageId));
        });
        long stored = evidence.rooms().values().stream()
                .mapToLong(room -> room.messages().size())
                .sum();
        if (stored != evidence.fates().size()) {
            faults.add("%d messages were said and %d are stored"
                    .formatted(evidence.fates().size(), stored));
        }
        return faults;
    }

    private static <T> List<String> repeats(String what, List<T> all, Function<T, String> key) {
        Set<String> seen = new HashSet<>();
        return all.stream()
                .filter(one -> !seen.add(key.apply(one)))
                .map(one -> "twice " + what + ": " + one)
                .toList();
    }
}
