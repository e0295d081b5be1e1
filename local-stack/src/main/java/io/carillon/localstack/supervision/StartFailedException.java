package io.carillon.localstack.supervision;

import java.nio.file.Path;
import java.util.List;

/** A server did not start. The message says which, why, what it last printed and where the rest is. */
public final class StartFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String server;

    /**
     * A server that did not start, or ended while starting.
     *
     * @param server its name
     * @param reason what was seen of it from outside
     * @param log where it printed to
     * @param lastLines what it printed last
     */
    public StartFailedException(String server, String reason, Path log, List<String> lastLines) {
        super(message(server, reason, log, lastLines));
        this.server = server;
    }

    /**
     * A server that could not even be launched.
     *
     * @param server its name
     * @param reason what is missing, and how to get it
     */
    public StartFailedException(String server, String reason) {
        super(server + " did not start: " + reason);
        this.server = server;
    }

    /** Returns the name of the server that did not start. */
    public String server() {
        return server;
    }

    private static String message(String server, String reason, Path log, List<String> lastLines) {
        String printed =
                lastLines.isEmpty() ? "It printed nothing." : "Its last lines:\n  " + String.join("\n  ", lastLines);
        return "%s did not start: %s. %s%nLog: %s".formatted(server, reason, printed, log);
    }
}
