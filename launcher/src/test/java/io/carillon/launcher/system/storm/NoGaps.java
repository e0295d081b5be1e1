package io.carillon.launcher.system.storm;

import java.util.ArrayList;
import java.util.List;

/** The messages of a room have the numbers from 1 on, as many as the room counts. */
final class NoGaps implements Guarantee {

    @Override
    public List<String> faults(Evidence evidence) {
        List<String> faults = new ArrayList<>();
        evidence.rooms().forEach((name, room) -> {
            for (int i = 0; i < room.messages().size(); i++) {
                var stored = room.messages().get(i);
                if (stored.number() != i + 1) {
                    faults.add("the %d. message of %s is %s".formatted(i + 1, name, stored));
                }
            }
            if (room.count() != room.messages().size()) {
                faults.add("%s counts %d messages and has %d"
                        .formatted(name, room.count(), room.messages().size()));
            }
        });
        return faults;
    }
}
