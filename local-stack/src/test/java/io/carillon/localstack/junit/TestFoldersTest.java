package io.carillon.localstack.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.localstack.supervision.ProcessSupervisor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestFoldersTest {
    @TempDir
    Path parent;

    @Test
    void only_folders_of_processes_that_are_gone_are_removed() throws Exception {
        Path abandoned = folderOf("4000000\t2026-01-02T03:04:05Z", "abandoned");
        Path inUse = parent.resolve("in-use");
        ProcessSupervisor.open(inUse).close();
        Path unknown = Files.createDirectories(parent.resolve("unknown"));

        new TestFolders(parent).removeAbandoned();

        assertThat(abandoned).doesNotExist();
        assertThat(inUse).exists();
        assertThat(unknown).exists();
    }

    @Test
    void where_no_test_has_run_there_is_nothing_to_remove() {
        Path missing = parent.resolve("missing");

        new TestFolders(missing).removeAbandoned();

        assertThat(missing).doesNotExist();
    }

    private Path folderOf(String owner, String name) throws IOException {
        Path folder = Files.createDirectories(parent.resolve(name));
        Files.writeString(folder.resolve("run-state.tsv"), owner + "\n");
        return folder;
    }
}
