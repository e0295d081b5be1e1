package io.carillon.localstack.parentwatch;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;

/**
 * Java agent for a child process. The parent holds the other end of the child's standard input and never writes to it; when
 * the parent closes it, or dies in whatever way, the operating system reports the end of the stream and the child exits,
 * running its shutdown hooks.
 */
public final class ParentWatch {
    /** How long the shutdown hooks may take before the process is ended without them. */
    private static final long GRACE_SECONDS = 20;

    private ParentWatch() {}

    /**
     * Called by the JVM before the program's own main method.
     *
     * @param arguments unused
     */
    public static void premain(String arguments) {
        InputStream parent = System.in;
        startDaemon("parent-watch", () -> {
            awaitEnd(parent);
            startDaemon("parent-watch-deadline", ParentWatch::haltAfterGrace);
            System.exit(0);
        });
    }

    private static void awaitEnd(InputStream parent) {
        try {
            while (parent.read() != -1) {
                // Whatever is typed is not for us; only the end counts.
            }
        } catch (IOException broken) {
            System.err.println("parent-watch: standard input is broken, taking it for its end: " + broken);
        }
    }

    private static void haltAfterGrace() {
        try {
            TimeUnit.SECONDS.sleep(GRACE_SECONDS);
        } catch (InterruptedException impossible) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    private static void startDaemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
