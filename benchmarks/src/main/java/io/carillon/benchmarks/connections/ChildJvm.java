package io.carillon.benchmarks.connections;

/** Finds the Java programs that this one has started. */
final class ChildJvm {
    private ChildJvm() {}

    /**
     * The process id of the only child, or child's child, whose command line contains {@code part}.
     *
     * @throws IllegalStateException if there is none, or more than one
     */
    static long pid(String part) {
        var found = ProcessHandle.current()
                .descendants()
                .filter(child -> child.info().commandLine().orElse("").contains(part))
                .map(ProcessHandle::pid)
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException("not one child process with %s: %s".formatted(part, found));
        }
        return found.getFirst();
    }
}
