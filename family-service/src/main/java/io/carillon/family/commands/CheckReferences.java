package io.carillon.family.commands;

import io.carillon.family.references.CheckingReferences;
import io.carillon.family.references.RepairingReferences;
import java.io.PrintStream;
import java.util.List;

/**
 * Tells whether families and the views that they are found through agree; with {@value #REPAIR} it makes them. The exit
 * code is {@link Command#FINDINGS} while something is left that disagrees.
 */
final class CheckReferences implements Command {

    static final String NAME = "check-references";

    private static final String REPAIR = "--repair";

    private final CheckingReferences checking;
    private final RepairingReferences repairing;

    CheckReferences(CheckingReferences checking, RepairingReferences repairing) {
        this.checking = checking;
        this.repairing = repairing;
    }

    @Override
    public int run(List<String> args, PrintStream out) {
        if (!List.of(REPAIR).containsAll(args)) {
            out.println("usage: " + NAME + " [" + REPAIR + "]");
            return USAGE;
        }
        ReferenceReport report =
                args.isEmpty() ? new ReferenceReport(out) : new ReferenceReport(out, repairing::repair);
        checking.check(report);
        return report.finish() ? DONE : FINDINGS;
    }
}
