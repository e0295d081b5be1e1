package io.carillon.benchmarks.harness;

import io.carillon.localstack.installed.CarillonHome;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Where and of what a run is: numbers mean little without. */
public final class Environment {
    private Environment() {}

    /** One line: time, commit, cores, how busy they have been, JVM. */
    public static String line() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%s, commit %s, %d cores, load average %.1f, %s %s %s",
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                commit(),
                system.getAvailableProcessors(),
                system.getSystemLoadAverage(),
                System.getProperty("java.vm.vendor"),
                System.getProperty("java.vm.name"),
                System.getProperty("java.runtime.version"));
    }

    /** What git calls the checked-out state, {@code -dirty} if files were changed since. */
    private static String commit() {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--exclude=*")
                    .directory(CarillonHome.find().root().toFile())
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 ? answer : "unknown";
        } catch (IOException e) {
            return "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }
}
