package io.carillon.localstack.server;

import io.carillon.localstack.supervision.StartFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** A program that does its work and ends, before a server can start. */
final class OneShot {
    private OneShot() {}

    static void run(ServerFolders folders, List<String> command) {
        try {
            Files.createDirectories(folders.log().getParent());
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(folders.log().toFile()))
                    .start();
            int code = process.waitFor();
            if (code != 0) {
                throw new StartFailedException(
                        folders.server(),
                        "its preparation ended with code " + code,
                        folders.log(),
                        Files.readAllLines(folders.log()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command, e);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartFailedException(folders.server(), "the start was interrupted");
        }
    }
}
