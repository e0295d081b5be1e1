package io.carillon.localstack.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.carillon.localstack.installed.Jdk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to programs whose supervisor lives in another process. */
class KilledOwnerIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private @Nullable Process owner;

    @AfterEach
    void leaveNothingBehind() {
        RecordedRun.read(folder).ifPresent(RecordedRun::end);
    }

    @Test
    void a_program_ends_when_its_parent_is_killed() throws Exception {
        RunState beacon = beaconOf(startOwner("watched"));

        kill();

        await().atMost(PATIENCE).until(() -> !beacon.isAlive());
    }

    @Test
    void what_a_killed_predecessor_left_running_is_ended_by_the_next_supervisor() throws Exception {
        RunState leftover = beaconOf(startOwner("unwatched"));
        kill();
        assertThat(leftover.isAlive()).isTrue();

        ProcessSupervisor.open(folder).close();

        assertThat(leftover.isAlive()).isFalse();
    }

    @Test
    void a_folder_in_use_is_refused() throws Exception {
        RunState beacon = beaconOf(startOwner("watched"));

        assertThatThrownBy(() -> ProcessSupervisor.open(folder))
                .isInstanceOf(AlreadyRunningException.class)
                .hasMessageContaining(folder.toString());
        assertThat(beacon.isAlive()).isTrue();
    }

    @Test
    void ending_a_recorded_run_ends_its_owner_and_all_programs() throws Exception {
        RunState beacon = beaconOf(startOwner("watched"));
        RecordedRun run = RecordedRun.read(folder).orElseThrow();

        run.end();

        assertThat(run.isOwned()).isFalse();
        assertThat(beacon.isAlive()).isFalse();
    }

    private Process startOwner(String watched) throws IOException {
        String java = Jdk.current().home().resolve("bin/java").toString();
        owner = new ProcessBuilder(
                        java,
                        "-cp",
                        BeaconSpec.classPath(),
                        BeaconOwner.class.getName(),
                        folder.toString(),
                        Integer.toString(BeaconSpec.freePort()),
                        watched)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("owner.log").toFile())
                .start();
        return owner;
    }

    private RunState beaconOf(Process running) throws Exception {
        await().atMost(PATIENCE)
                .until(() -> RecordedRun.read(folder)
                        .filter(run -> !run.servers().isEmpty())
                        .isPresent());
        RunState beacon = RecordedRun.read(folder).orElseThrow().servers().getFirst();
        HealthCheck health = BeaconSpec.watched(folder, beacon.port()).health();
        assertThat(health.passesWithin(PATIENCE, running::isAlive)).isTrue();
        return beacon;
    }

    private void kill() throws InterruptedException {
        if (owner != null) {
            owner.destroyForcibly().waitFor();
        }
    }
}
