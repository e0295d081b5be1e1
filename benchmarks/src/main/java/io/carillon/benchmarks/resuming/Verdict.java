package io.carillon.benchmarks.resuming;

/** The last line of a run. */
final class Verdict {
    private Verdict() {}

    /**
     * Prints it. Latencies don't decide: how busy the machine is does.
     *
     * @param latencies what to say of them
     * @return whether everybody has got everything once and in order
     */
    static boolean print(Faults faults, String latencies) {
        System.out.printf("%s: %s; %s%n", faults.none() ? "PASSED" : "FAILED", faults, latencies);
        return faults.none();
    }
}
