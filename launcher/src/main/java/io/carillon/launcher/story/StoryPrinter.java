package io.carillon.launcher.story;

import java.io.PrintStream;
import java.time.Duration;

/** Prints the story as it goes, one line per step and per frame, and at the end what was wrong. */
public final class StoryPrinter implements Narrator {

    private final PrintStream out;
    private int steps;

    /** Prints to {@code out}. */
    public StoryPrinter(PrintStream out) {
        this.out = out;
    }

    @Override
    public void step(String what) {
        steps++;
        out.printf("%n%2d. %s%n", steps, what);
    }

    @Override
    public void heard(String who, Frame frame, Duration afterRequest) {
        out.printf("      %-5s ◀ %s %s  (%d ms)%n", who, frame.type(), frame.data(), afterRequest.toMillis());
    }

    @Override
    public void stalled(String who, ExpectedFrame expected, Duration waited) {
        out.printf("      %-5s still waits after %d s for %s%n", who, waited.toSeconds(), expected);
    }

    /** Prints what is wrong, if anything is, by user. */
    public void differences(StoryResult result) {
        result.differences().forEach((who, differences) -> {
            for (Difference difference : differences) {
                out.printf("  %-5s ✘ %s%n", who, difference.describe());
            }
        });
    }
}
