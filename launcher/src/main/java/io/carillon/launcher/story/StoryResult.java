package io.carillon.launcher.story;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * How the story went.
 *
 * @param framesExpected number of frames of all users together
 * @param differences by user name, empty lists for those who heard exactly what they should
 * @param latencies from sending the request to having the frame, one per frame heard
 */
public record StoryResult(int framesExpected, Map<String, List<Difference>> differences, List<Duration> latencies) {

    /** Whether everybody heard exactly what he should, once and in order. */
    public boolean asExpected() {
        return differences.values().stream().allMatch(Collection::isEmpty);
    }

    /** The latency that the given share of frames did not exceed; zero if nothing was heard. */
    public Duration latencyAt(double share) {
        var sorted = latencies.stream().sorted().toList();
        int index = Math.max(0, (int) Math.ceil(share * sorted.size()) - 1);
        return sorted.isEmpty() ? Duration.ZERO : sorted.get(index);
    }
}
