package io.carillon.conformance;

import io.carillon.conformance.check.Check;
import io.carillon.conformance.check.Checks;
import io.carillon.conformance.check.Target;
import java.util.List;
import java.util.function.Consumer;

/** Checks a gateway and says what was found: exit code 0 if nothing failed, 1 if something did, 2 if it was not understood. */
public final class Conformance {

    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private Conformance() {}

    /** See {@link Options#USAGE}. */
    @SuppressWarnings("SystemOut") // a command's output
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out::println));
    }

    /**
     * Runs the command.
     *
     * @param out takes the lines
     * @return the exit code
     */
    public static int run(List<String> arguments, Consumer<String> out) {
        return switch (Options.parse(arguments)) {
            case Options.Wrong(String problem) -> {
                out.accept(problem);
                out.accept(Options.USAGE);
                yield NOT_UNDERSTOOD;
            }
            case Options.Run(Target target) -> check(target, out) ? 0 : FAILED;
        };
    }

    private static boolean check(Target target, Consumer<String> out) {
        Report report = new Report(out);
        for (Check check : Checks.all()) {
            report.add(check, check.run(target));
        }
        return report.sum();
    }
}
