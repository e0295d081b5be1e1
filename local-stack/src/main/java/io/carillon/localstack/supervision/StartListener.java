package io.carillon.localstack.supervision;

import java.time.Duration;

/** Hears how a start goes, for showing progress. Called from several threads at once. */
public interface StartListener {
    /** Hears nothing. */
    StartListener SILENT = new StartListener() {};

    /** A server is being started. */
    default void starting(String server) {}

    /** A server answers. */
    default void ready(String server, Duration elapsed) {}

    /** A server did not start; the exception, which the starter throws as well, has the details. */
    default void failed(String server, Duration elapsed, RuntimeException failure) {}
}
