package io.carillon.launcher.system.storm;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** However often a message was sent, each {@code ack} names the same, which is the one that is stored. */
final class OneAnswer implements Guarantee {

    @Override
    public List<String> faults(Evidence evidence) {
        Map<String, String> stored = evidence.rooms().values().stream()
                .flatMap(room -> room.messages().stream())
                .collect(toMap(Stored::body, Stored::messageId, (first, second) -> first));
        List<String> faults = new ArrayList<>();
        for (Fate fate : evidence.fates()) {
            var id = stored.get(fate.message().body());
            if (id != null && !fate.answers().stream().allMatch(id::equals)) {
                faults.add("acknowledged as %s, stored as %s: %s".formatted(fate.answers(), id, fate.message()));
            }
        }
        return faults;
    }
}
