package io.carillon.family.commands;

import io.carillon.family.commands.FileLines.Line;
import io.carillon.family.commands.ImportLine.Imported;
import io.carillon.family.imports.FamilyImports;
import io.carillon.family.imports.ImportingFamily;
import io.carillon.family.imports.NamedFamily;
import io.carillon.family.imports.SharedNames;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;

/**
 * Makes families of users out of a file of families of names. The exit code is {@link Command#FINDINGS} if a line isn't
 * imported in the end.
 */
final class ImportFamilies implements Command {

    static final String NAME = "import-families";

    private static final int MAX_LINE_BYTES = 1 << 20;

    private final FamilyImports imports;
    private final ImportProperties properties;

    ImportFamilies(FamilyImports imports, ImportProperties properties) {
        this.imports = imports;
        this.properties = properties;
    }

    @Override
    public int run(List<String> args, PrintStream out) {
        Optional<ImportArguments> read = ImportArguments.read(args);
        if (read.isEmpty() || !Files.isReadable(read.get().file())) {
            out.println("usage: " + NAME + " " + ImportArguments.USAGE + ", with a file that can be read");
            return USAGE;
        }
        ImportArguments arguments = read.get();
        try (FileLines lines = new FileLines(arguments.file(), MAX_LINE_BYTES)) {
            if (arguments.report().isEmpty()) {
                return run(lines, arguments.dryRun(), out, out);
            }
            try (PrintStream report = open(arguments.report().get())) {
                return run(lines, arguments.dryRun(), report, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PrintStream open(Path report) throws IOException {
        return new PrintStream(Files.newOutputStream(report), true, StandardCharsets.UTF_8);
    }

    private int run(FileLines lines, boolean dryRun, PrintStream report, PrintStream out) throws IOException {
        ImportReport told = new ImportReport(report, new SharedNames(properties.rememberedNames()));
        importAll(lines, dryRun ? imports.rehearsing(properties.rememberedNames()) : imports.committing(), told);
        told.finish(dryRun, out);
        return told.isGood() ? DONE : FINDINGS;
    }

    /** Some at once, told in the order of the file. */
    private void importAll(FileLines lines, ImportingFamily importing, ImportReport report) throws IOException {
        Queue<CompletableFuture<Imported>> running = new ArrayDeque<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Line line = lines.next(); line != null; line = lines.next()) {
                if (line.isBlank()) {
                    continue;
                }
                if (running.size() == properties.concurrency()) {
                    report.add(running.remove().join());
                }
                Line next = line;
                running.add(CompletableFuture.supplyAsync(() -> importLine(next, importing), threads));
            }
            running.forEach(last -> report.add(last.join()));
        }
    }

    private static Imported importLine(Line line, ImportingFamily importing) {
        if (line.bytes().isEmpty()) {
            return ImportLine.unreadable(line.number(), "has more than %d bytes".formatted(MAX_LINE_BYTES));
        }
        NamedFamily family;
        try {
            family = FamilyLine.read(line.bytes().get());
        } catch (JacksonException e) {
            return ImportLine.unreadable(line.number(), FamilyLine.reason(e));
        }
        return ImportLine.of(line.number(), family, importing.importFamily(family));
    }
}
