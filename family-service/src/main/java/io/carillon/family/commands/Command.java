package io.carillon.family.commands;

import java.io.PrintStream;
import java.util.List;

/** Something that the service's jar does once and then ends. It has the service's beans, but doesn't serve. */
@FunctionalInterface
public interface Command {

    /** It did what it was for. */
    int DONE = 0;

    /** It worked, but what it was to do or to find out isn't as it should be; what it printed says why. */
    int FINDINGS = 1;

    /** It wasn't called as it can be. */
    int USAGE = 2;

    /** It broke off. */
    int FAILED = 3;

    /**
     * @param args what followed its name, without settings
     * @param out for people and for {@code grep}: one line for each thing worth a line
     * @return the process's exit code
     * @throws RuntimeException if it breaks off; the exit code is {@link #FAILED} then
     */
    int run(List<String> args, PrintStream out);
}
