package io.carillon.family.commands;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be imported, and how.
 *
 * @param dryRun whether nothing is to be written
 * @param report where each line's result is written; nothing for the command's output
 */
record ImportArguments(Path file, boolean dryRun, Optional<Path> report) {

    static final String USAGE = "<file.jsonl> [--dry-run] [--report <file>]";

    /** Nothing if they aren't as {@link #USAGE} says, or the report would overwrite the file. */
    static Optional<ImportArguments> read(List<String> args) {
        Path file = null;
        Path report = null;
        boolean dryRun = false;
        Deque<String> left = new ArrayDeque<>(args);
        while (!left.isEmpty()) {
            String arg = left.remove();
            if (arg.equals("--dry-run")) {
                dryRun = true;
            } else if (arg.equals("--report") && report == null && !left.isEmpty()) {
                report = Path.of(left.remove());
            } else if (!arg.startsWith("-") && file == null) {
                file = Path.of(arg);
            } else {
                return Optional.empty();
            }
        }
        return file == null || same(file, report)
                ? Optional.empty()
                : Optional.of(new ImportArguments(file, dryRun, Optional.ofNullable(report)));
    }

    private static boolean same(Path file, @Nullable Path report) {
        return report != null
                && file.toAbsolutePath()
                        .normalize()
                        .equals(report.toAbsolutePath().normalize());
    }
}
