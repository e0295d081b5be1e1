package io.carillon.benchmarks.resuming;

import io.carillon.benchmarks.harness.Environment;

/** What the programs have in common: they say where they run, and end with a verdict and an exit code. */
@FunctionalInterface
interface Run {

    /**
     * Does it and prints what was measured.
     *
     * @param clients how many it is about
     * @return what to say of latencies in the last line
     */
    String with(Scene scene, int clients) throws Exception;

    /**
     * Runs a whole program and ends the JVM: with 0 if everybody has got everything once and in order. Latencies don't decide: how
     * busy the machine is does.
     *
     * @param arguments of the program: how many clients, if not the usual number
     */
    static void main(String[] arguments, int usualClients, int gateways, Run run) throws Exception {
        System.out.println(Environment.line());
        int clients = arguments.length == 0 ? usualClients : Integer.parseInt(arguments[0]);
        boolean good;
        try (Scene scene = Scene.start(gateways)) {
            String latencies = run.with(scene, clients);
            Faults faults = scene.crowd().faults();
            good = faults.none();
            System.out.printf("%s: %s; %s%n", good ? "PASSED" : "FAILED", faults, latencies);
        } catch (Exception e) {
            System.out.println("FAILED: " + e.getMessage());
            throw e;
        }
        System.exit(good ? 0 : 1);
    }
}
