package io.carillon.family.commands;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of a file, one at a time, of which none takes more memory than it may. */
final class FileLines implements Closeable {

    private final InputStream file;
    private final int maxBytes;
    private long number;

    /** @param maxBytes of a line; what is longer is skipped */
    FileLines(Path file, int maxBytes) throws IOException {
        this.file = new BufferedInputStream(Files.newInputStream(file));
        this.maxBytes = maxBytes;
    }

    /**
     * @param number from 1
     * @param bytes without the end of the line; nothing if it is too long
     */
    record Line(long number, Optional<byte[]> bytes) {

        /** Whether there is nothing on it. */
        boolean isBlank() {
            return bytes.filter(text -> {
                        for (byte b : text) {
                            if (b != ' ' && b != '\t' && b != '\r') {
                                return false;
                            }
                        }
                        return true;
                    })
                    .isPresent();
        }
    }

    /** The next line; null after the last one. */
    @Nullable
    Line next() throws IOException {
        int next = file.read();
        if (next < 0) {
            return null;
        }
        number++;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean tooLong = false;
        while (next >= 0 && next != '\n') {
            if (bytes.size() < maxBytes) {
                bytes.write(next);
            } else {
                tooLong = true;
            }
            next = file.read();
        }
        return new Line(number, tooLong ? Optional.empty() : Optional.of(bytes.toByteArray()));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
