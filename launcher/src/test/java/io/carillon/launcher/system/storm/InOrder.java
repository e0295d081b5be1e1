package io.carillon.launcher.system.storm;

import static java.util.stream.Collectors.toMap;

import io.carillon.launcher.system.storm.Evidence.Listener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What somebody says in a room stands there in the order he said it, and everybody hears a room in the order it stands there.
 *
 * @param outOfTurn after which setbacks a message may come behind later ones, because it was not passed on the first time
 */
record InOrder(Set<Setback> outOfTurn) implements Guarantee {

    @Override
    public List<String> faults(Evidence evidence) {
        List<String> faults = new ArrayList<>();
        Map<String, Message> inTurn = evidence.fates().stream()
                .filter(fate -> fate.setbacks().stream().noneMatch(outOfTurn::contains))
                .map(Fate::message)
                .collect(toMap(Message::body, Function.identity()));
        for (String room : evidence.rooms().keySet()) {
            faults.addAll(overtaken(evidence.stored(room), inTurn));
            evidence.listeners().stream()
                    .filter(listener -> listener.rooms().contains(room))
                    .forEach(listener -> faults.addAll(mixedUp(listener, room, evidence.stored(room))));
        }
        return faults;
    }

    private static List<String> overtaken(List<Stored> stored, Map<String, Message> inTurn) {
        List<String> faults = new ArrayList<>();
        Map<String, Integer> last = new HashMap<>();
        for (Stored one : stored) {
            var message = inTurn.get(one.body());
            if (message != null && last.merge(message.sender(), message.place(), Math::max) > message.place()) {
                faults.add("overtaken by a later one of its sender: " + one);
            }
        }
        return faults;
    }

    private static List<String> mixedUp(Listener listener, String room, List<Stored> stored) {
        List<String> faults = new ArrayList<>();
        Map<String, Long> numbers = stored.stream().collect(toMap(Stored::messageId, Stored::number, Math::min));
        long last = 0;
        for (Hearing hearing : listener.heardIn(room)) {
            long number = numbers.getOrDefault(hearing.messageId(), last);
            if (number < last) {
                faults.add(listener.userId() + " heard too late: " + hearing);
            }
            last = Math.max(last, number);
        }
        return faults;
    }
}
