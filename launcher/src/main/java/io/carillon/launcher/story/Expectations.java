package io.carillon.launcher.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What each participant must have heard so far, in order. */
final class Expectations {

    private final Map<Participant, List<ExpectedFrame>> expected = new LinkedHashMap<>();

    private final Map<Participant, Integer> heard = new HashMap<>();

    void add(Participant participant) {
        expected.put(participant, new ArrayList<>());
    }

    void add(Participant participant, ExpectedFrame frame) {
        of(participant).add(frame);
    }

    /** Waits until the participant has heard as many frames as expected; returns whether that came true. */
    boolean await(Participant participant, Duration timeout) {
        return participant.inbox().awaitHeard(of(participant).size(), timeout);
    }

    /** What the participant has heard and this method has not returned yet. */
    List<Frame> newlyHeard(Participant participant) {
        var all = participant.inbox().heard();
        int before = Objects.requireNonNullElse(heard.put(participant, all.size()), 0);
        return all.subList(before, all.size());
    }

    List<ExpectedFrame> of(Participant participant) {
        return expected.getOrDefault(participant, List.of());
    }

    /** Compares what everybody heard with what he should have heard. */
    Map<String, List<Difference>> differences() {
        var all = new LinkedHashMap<String, List<Difference>>();
        expected.forEach((participant, frames) -> all.put(
                participant.name(),
                Transcript.differences(frames, participant.inbox().heard())));
        return all;
    }

    int count() {
        return expected.values().stream().mapToInt(List::size).sum();
    }
}
