package io.carillon.launcher;

import io.carillon.launcher.console.StartupBoard;
import io.carillon.localstack.supervision.StartListener;
import java.time.Duration;

/** Passes on to the board how the parts come up. */
record StartProgress(StartupBoard board) implements StartListener {

    @Override
    public void starting(String server) {
        board.starting(server);
    }

    @Override
    public void ready(String server, Duration elapsed) {
        board.ready(server);
    }

    @Override
    public void failed(String server, Duration elapsed, RuntimeException failure) {
        board.failed(server);
    }
}
