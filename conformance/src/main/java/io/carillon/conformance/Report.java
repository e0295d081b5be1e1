package io.carillon.conformance;

import io.carillon.conformance.check.Check;
import io.carillon.conformance.check.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Writes one line for each check, and the sum. */
final class Report {

    private final Consumer<String> out;
    private final List<Outcome> outcomes = new ArrayList<>();

    Report(Consumer<String> out) {
        this.out = out;
    }

    void add(Check check, Outcome outcome) {
        outcomes.add(outcome);
        String verdict = switch (outcome) {
            case Outcome.Passed(String seen) -> "passed   " + about(check) + " · " + seen;
            case Outcome.Failed(String seen) -> "FAILED   " + about(check) + " · " + seen;
            case Outcome.Skipped(String why) -> "skipped  " + about(check) + " · " + why;
        };
        out.accept(verdict);
    }

    /** Writes the sum; says whether nothing failed. */
    boolean sum() {
        long failed = count(Outcome.Failed.class);
        out.accept("%d checks: %d passed, %d failed, %d skipped"
                .formatted(outcomes.size(), count(Outcome.Passed.class), failed, count(Outcome.Skipped.class)));
        return failed == 0;
    }

    private long count(Class<? extends Outcome> kind) {
        return outcomes.stream().filter(kind::isInstance).count();
    }

    private static String about(Check check) {
        return "%-4s %s".formatted(check.section(), check.name());
    }
}
