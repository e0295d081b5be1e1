package io.carillon.launcher.system.chaos;

import static java.util.function.Predicate.not;

import io.carillon.launcher.system.chaos.Journal.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Brings what was asked for and what the log tells together, one to one: each acknowledged change has its event, a change of
 * unknown outcome may have one, and no event is left over. That the second event of an acceptance follows its first is for
 * {@link FamilyModel} to say; here they are one.
 */
final class Accounting {

    private final Set<Event> left;
    private final Set<Event> taken = new HashSet<>();
    private final List<String> faults = new ArrayList<>();
    private int happened;

    private Accounting(List<Event> events) {
        left = new LinkedHashSet<>(events);
    }

    /**
     * How the books close.
     *
     * @param faults empty if all is accounted for
     * @param unknown number of changes of unknown outcome
     * @param happened how many of those did happen
     */
    record Balance(List<String> faults, long unknown, int happened) {}

    static Balance of(List<Entry> entries, List<Event> events) {
        var accounting = new Accounting(events);
        var acknowledged = claims(entries, true);
        acknowledged.stream().filter(not(Claim::shared)).forEach(accounting::settle);
        acknowledged.stream().filter(Claim::shared).forEach(accounting::settleShared);
        var unknown = claims(entries, false);
        unknown.forEach(accounting::settleIfItHappened);
        accounting.left.forEach(event -> accounting.faults.add("nobody asked for " + event));
        return new Balance(List.copyOf(accounting.faults), unknown.size(), accounting.happened);
    }

    private static List<Claim> claims(List<Entry> entries, boolean acknowledged) {
        return entries.stream()
                .filter(entry -> entry.acknowledged() == acknowledged)
                .map(Entry::claim)
                .toList();
    }

    private void settle(Claim claim) {
        find(left.stream(), claim)
                .ifPresentOrElse(this::take, () -> faults.add("acknowledged, but not in the log: " + claim));
    }

    private void settleShared(Claim claim) {
        if (find(taken.stream(), claim).isEmpty()) {
            settle(claim);
        }
    }

    private void settleIfItHappened(Claim claim) {
        find(left.stream(), claim).ifPresent(event -> {
            take(event);
            happened++;
        });
    }

    private static Optional<Event> find(Stream<Event> events, Claim claim) {
        return events.filter(claim::isMetBy).findFirst();
    }

    private void take(Event event) {
        left.remove(event);
        taken.add(event);
        if (event.text("action").equals("accepted")) {
            left.stream().filter(next -> next.follows(event)).findFirst().ifPresent(this::take);
        }
    }
}
