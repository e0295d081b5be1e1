package io.carillon.localstack.supervision;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log, as far as it was written after a given moment. */
record LogTail(Path log, long from) {
    /** Enough for any sensible number of lines. */
    private static final int MOST_BYTES = 64 * 1024;

    /** What will be appended from now on. */
    static LogTail from(Path log) {
        return new LogTail(log, log.toFile().length());
    }

    List<String> lastLines(int count) {
        if (!Files.exists(log)) {
            return List.of();
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long end = file.length();
            byte[] tail = new byte[(int) Math.min(MOST_BYTES, Math.max(0, end - from))];
            file.seek(end - tail.length);
            file.readFully(tail);
            List<String> lines =
                    new String(tail, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + log, e);
        }
    }
}
