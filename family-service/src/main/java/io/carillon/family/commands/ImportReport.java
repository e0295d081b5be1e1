package io.carillon.family.commands;

import io.carillon.family.commands.ImportLine.Imported;
import io.carillon.family.imports.SharedNames;
import io.carillon.family.imports.SharedNames.SharedName;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Tells of an import: a JSON object for each line, and one for all of them at the end. */
final class ImportReport {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final PrintStream lines;
    private final SharedNames names;
    private final Map<String, Long> results = new TreeMap<>();
    private long usersCreated;
    private long usersReused;

    /** @param lines takes what is said of each line */
    ImportReport(PrintStream lines, SharedNames names) {
        this.lines = lines;
        this.names = names;
        for (String result :
                List.of(ImportLine.CREATED, ImportLine.UNCHANGED, ImportLine.CONFLICT, ImportLine.INVALID)) {
            results.put(result, 0L);
        }
    }

    /** The last object of a report. */
    private record Closing(Summary summary) {}

    /**
     * @param results how many lines ended how
     * @param sharedNamesComplete whether there weren't too many names to tell apart
     */
    private record Summary(
            boolean dryRun,
            Map<String, Long> results,
            long usersCreated,
            long usersReused,
            List<SharedName> sharedNames,
            boolean sharedNamesComplete) {}

    void add(Imported imported) {
        ImportLine line = imported.line();
        lines.println(JSON.writeValueAsString(line));
        results.merge(line.result(), 1L, Long::sum);
        usersCreated += line.usersCreated();
        usersReused += line.usersReused();
        if (line.familyId() != null) {
            names.add(line.familyId(), imported.people());
        }
    }

    /** Writes the last object, also where people look if that is another stream. */
    @SuppressWarnings("ReferenceEquality")
    void finish(boolean dryRun, PrintStream out) {
        String summary = JSON.writeValueAsString(
                new Closing(new Summary(dryRun, results, usersCreated, usersReused, names.shared(), names.complete())));
        lines.println(summary);
        if (out != lines) {
            out.println(summary);
        }
    }

    /** Whether every line is imported. */
    boolean isGood() {
        return count(ImportLine.CONFLICT) == 0 && count(ImportLine.INVALID) == 0;
    }

    private long count(String result) {
        return results.getOrDefault(result, 0L);
    }
}
