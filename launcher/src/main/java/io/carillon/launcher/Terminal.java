package io.carillon.launcher;

/** Whether somebody watches. */
final class Terminal {

    private Terminal() {}

    /** True if standard output is a terminal that moves its cursor when told. */
    static boolean isPresent() {
        var console = System.console();
        return console != null
                && console.isTerminal()
                && System.getenv("CI") == null
                && !"dumb".equals(System.getenv("TERM"));
    }
}
