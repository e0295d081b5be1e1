package io.carillon.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.localstack.installed.Jdk;
import io.carillon.localstack.supervision.RecordedRun;
import io.carillon.localstack.supervision.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the whole stack in a process of its own, as the launcher does, and ends that process in both ways. */
class WholeStackIT {
    /** What two idle cores give in 20 seconds; the time on the clock depends on what else this machine is doing. */
    private static final Duration CPU_BUDGET = Duration.ofSeconds(40);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @AfterEach
    void leaveNothingBehind() {
        RecordedRun.read(stack()).ifPresent(RecordedRun::end);
    }

    @Test
    void all_servers_answer_and_end_when_their_owner_is_killed() throws Exception {
        Process owner = startOwner();
        List<RunState> servers = servers();
        Duration used = cpuTime(servers);
        assertThat(servers)
                .extracting(RunState::name)
                .containsExactlyInAnyOrder("kafka", "cassandra", "schema-registry", "token-issuer");

        owner.destroyForcibly().waitFor();

        await().atMost(PATIENCE).until(() -> servers.stream().noneMatch(RunState::isAlive));
        assertThat(used).isLessThan(CPU_BUDGET);
    }

    @Test
    void the_end_signal_stops_all_servers_before_the_owner_ends() throws Exception {
        Process owner = startOwner();
        List<RunState> servers = servers();

        owner.destroy();
        owner.waitFor();

        assertThat(servers).noneMatch(RunState::isAlive);
        assertThat(stack().resolve("data")).doesNotExist();
    }

    private Process startOwner() throws IOException {
        Path log = folder.resolve("owner.log");
        Process owner = new ProcessBuilder(
                        Jdk.current().home().resolve("bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StackOwner.class.getName(),
                        stack().toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !owner.isAlive() || Files.readAllLines(log).contains("up"));
        assertThat(owner.isAlive()).as(Files.readString(log)).isTrue();
        return owner;
    }

    private List<RunState> servers() {
        return RecordedRun.read(stack()).orElseThrow().servers();
    }

    private static Duration cpuTime(List<RunState> servers) {
        return servers.stream()
                .flatMap(server -> server.process().find().stream())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Path stack() {
        return folder.resolve("stack");
    }
}
