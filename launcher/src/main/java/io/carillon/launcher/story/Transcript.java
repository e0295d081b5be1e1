package io.carillon.launcher.story;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Compares what one user received with what he should have received: each frame once and in order. */
public final class Transcript {

    private Transcript() {}

    /**
     * Finds every difference.
     *
     * @return empty if {@code received} is exactly {@code expected}
     */
    public static List<Difference> differences(List<ExpectedFrame> expected, List<Frame> received) {
        var missing = new ArrayList<>(expected);
        var surplus = new ArrayList<Frame>();
        for (Frame frame : received) {
            if (!removeFirstMatch(missing, frame)) {
                surplus.add(frame);
            }
        }
        var differences = new ArrayList<Difference>();
        missing.forEach(frame -> differences.add(new Difference.Missing(frame)));
        surplus.forEach(frame -> differences.add(surplus(expected, frame)));
        return differences.isEmpty() ? firstOutOfOrder(expected, received) : List.copyOf(differences);
    }

    private static boolean removeFirstMatch(List<ExpectedFrame> expected, Frame frame) {
        for (int i = 0; i < expected.size(); i++) {
            if (expected.get(i).matches(frame)) {
                expected.remove(i);
                return true;
            }
        }
        return false;
    }

    private static Difference surplus(List<ExpectedFrame> expected, Frame frame) {
        boolean repeated = expected.stream().anyMatch(one -> one.matches(frame));
        return repeated ? new Difference.Repeated(frame) : new Difference.Unexpected(frame);
    }

    private static List<Difference> firstOutOfOrder(List<ExpectedFrame> expected, List<Frame> received) {
        return IntStream.range(0, expected.size())
                .filter(i -> !expected.get(i).matches(received.get(i)))
                .limit(1)
                .<Difference>mapToObj(i -> new Difference.OutOfOrder(i + 1, expected.get(i), received.get(i)))
                .toList();
    }
}
