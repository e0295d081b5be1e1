package io.carillon.localstack.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStateFileTest {
    private static final ProcessIdentity GONE = new ProcessIdentity(4_000_000, Instant.parse("2026-01-02T03:04:05Z"));

    @TempDir
    Path folder;

    @Test
    void what_was_written_is_read_back() {
        RunState kafka = new RunState("kafka", GONE, 9092, Path.of("/logs with spaces/kafka.log"));
        RunState cassandra = new RunState("cassandra", GONE, 9042, Path.of("/logs/cassandra.log"));
        RunStateFile file = new RunStateFile(folder);

        file.started(kafka);
        file.started(cassandra);

        RecordedRun read = RecordedRun.read(folder).orElseThrow();
        assertThat(read.servers()).containsExactly(kafka, cassandra);
        assertThat(read.isOwned()).isTrue();
    }

    @Test
    void a_server_that_ended_is_forgotten_and_one_that_restarted_is_replaced() {
        RunStateFile file = new RunStateFile(folder);
        file.started(new RunState("kafka", GONE, 9092, Path.of("kafka.log")));
        file.started(new RunState("cassandra", GONE, 9042, Path.of("cassandra.log")));
        RunState restarted =
                new RunState("kafka", new ProcessIdentity(5, GONE.startedAt()), 9092, Path.of("kafka.log"));

        file.started(restarted);
        file.ended("cassandra");

        assertThat(RecordedRun.read(folder).orElseThrow().servers()).containsExactly(restarted);
    }

    @Test
    void a_folder_no_supervisor_used_has_no_record() {
        assertThat(RecordedRun.read(folder)).isEmpty();
    }
}
