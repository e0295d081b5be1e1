package io.carillon.family.commands;

import io.carillon.family.references.CheckingReferences.Reporter;
import io.carillon.family.references.Finding;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Prints findings as they come, and what they amount to. */
final class ReferenceReport implements Reporter {

    private static final int PROGRESS_STEP_PERCENT = 10;

    private final PrintStream out;
    private final Predicate<Finding> repair;
    private final Map<String, Long> lookedAt = new LinkedHashMap<>();
    private final Map<String, Long> left = new TreeMap<>();
    private long repaired;
    private long notYet;

    /** Leaves everything as it is. */
    ReferenceReport(PrintStream out) {
        this(out, _ -> false);
    }

    /** @param repair tries to put a finding right, and says whether it could */
    ReferenceReport(PrintStream out, Predicate<Finding> repair) {
        this.out = out;
        this.repair = repair;
    }

    @Override
    public void lookedAt(String table, int count) {
        lookedAt.merge(table, (long) count, Long::sum);
    }

    @Override
    public void progress(String table, int percent) {
        if (percent % PROGRESS_STEP_PERCENT == 0) {
            out.printf("progress: %s %d %%, %d looked at%n", table, percent, lookedAt.getOrDefault(table, 0L));
        }
    }

    @Override
    public void found(Finding finding) {
        boolean done = repair.test(finding);
        out.println(FindingLine.of(finding) + (done ? " repaired" : ""));
        if (done) {
            repaired++;
        } else if (finding instanceof Finding.NotYet) {
            notYet++;
        } else {
            left.merge(FindingLine.kind(finding), 1L, Long::sum);
        }
    }

    /** Prints the summary; whether nothing is left that disagrees. */
    boolean finish() {
        out.printf("looked at: %s%n", lookedAt);
        out.printf("not yet: %d, repaired: %d, left: %s%n", notYet, repaired, left.isEmpty() ? "nothing" : left);
        return left.isEmpty();
    }
}
