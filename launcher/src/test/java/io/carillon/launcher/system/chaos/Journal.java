package io.carillon.launcher.system.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** What was asked for, and what the service said to it. */
final class Journal {

    /** A change that happened or may have, with the first event it must have caused. */
    record Entry(Claim claim, boolean acknowledged) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> answers = new TreeMap<>();
    private final AtomicInteger acknowledged = new AtomicInteger();

    /** Takes down what became of a change that would cause this event. */
    synchronized void write(Outcome outcome, Claim claim) {
        switch (outcome) {
            case Outcome.Done done -> {
                entries.add(new Entry(claim, true));
                acknowledged.incrementAndGet();
                count("done " + claim.type());
            }
            case Outcome.Unknown(String why) -> {
                entries.add(new Entry(claim, false));
                count("unknown: " + why);
            }
            case Outcome.Refused(String why) -> count("refused: " + why);
        }
    }

    private void count(String answer) {
        answers.merge(answer, 1, Integer::sum);
    }

    int acknowledged() {
        return acknowledged.get();
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** How often what was answered. */
    @Override
    public synchronized String toString() {
        return answers.entrySet().stream()
                .map(answer -> "%5d %s".formatted(answer.getValue(), answer.getKey()))
                .collect(Collectors.joining("\n"));
    }
}
