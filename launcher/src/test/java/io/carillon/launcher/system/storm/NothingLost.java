package io.carillon.launcher.system.storm;

import static java.util.stream.Collectors.toSet;

import io.carillon.launcher.system.storm.Evidence.Listener;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was said is acknowledged, what is acknowledged is stored, and what is stored was heard by all members. */
final class NothingLost implements Guarantee {

    private record Saying(String room, String sender, String body) {}

    @Override
    public List<String> faults(Evidence evidence) {
        List<String> faults = new ArrayList<>();
        var stored = sayings(evidence);
        for (Fate fate : evidence.fates()) {
            var message = fate.message();
            if (fate.answers().isEmpty()) {
                faults.add("not acknowledged: " + message + " " + fate.refusal());
            }
            if (!stored.contains(new Saying(message.room(), message.sender(), message.body()))) {
                faults.add("not stored: " + message);
            }
        }
        evidence.listeners().forEach(listener -> faults.addAll(unheard(listener, evidence)));
        return faults;
    }

    private static Set<Saying> sayings(Evidence evidence) {
        return evidence.rooms().keySet().stream()
                .flatMap(room ->
                        evidence.stored(room).stream().map(stored -> new Saying(room, stored.userId(), stored.body())))
                .collect(toSet());
    }

    private static List<String> unheard(Listener listener, Evidence evidence) {
        List<String> faults = new ArrayList<>();
        for (String room : listener.rooms()) {
            Set<String> heard =
                    listener.heardIn(room).stream().map(Hearing::messageId).collect(toSet());
            evidence.stored(room).stream()
                    .filter(stored -> !heard.contains(stored.messageId()))
                    .forEach(stored -> faults.add(listener.userId() + " did not hear " + stored));
        }
        return faults;
    }
}
