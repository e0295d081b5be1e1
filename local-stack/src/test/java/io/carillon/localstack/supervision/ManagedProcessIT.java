package io.carillon.localstack.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedProcessIT {
    @TempDir
    Path folder;

    private ProcessSupervisor supervisor;
    private ManagedProcess beacon;

    @BeforeEach
    void supervise() {
        supervisor = ProcessSupervisor.open(folder);
        beacon = supervisor.supervise(BeaconSpec.watched(folder, BeaconSpec.freePort()));
    }

    @AfterEach
    void stopAll() {
        supervisor.close();
    }

    @Test
    void a_started_program_answers_and_is_recorded() throws Exception {
        beacon.start();

        assertThat(health().passes()).isTrue();
        RunState recorded = recordedServers().getFirst();
        assertThat(recorded.isAlive()).isTrue();
        assertThat(recorded.port()).isEqualTo(beacon.port());
    }

    @Test
    void a_stopped_program_ends_in_good_order_and_is_no_longer_recorded() throws Exception {
        beacon.start();

        beacon.stop();

        assertThat(beacon.isRunning()).isFalse();
        assertThat(log()).containsExactly("shining", "goodbye");
        assertThat(recordedServers()).isEmpty();
    }

    @Test
    void a_killed_program_does_not_and_starts_again_on_the_same_port() throws Exception {
        beacon.start();

        beacon.kill();
        assertThat(beacon.isRunning()).isFalse();
        assertThat(log()).containsExactly("shining");

        beacon.start();
        assertThat(health().passes()).isTrue();
    }

    @Test
    void a_program_that_ends_while_it_starts_is_reported_with_its_last_lines_and_its_log() {
        ProcessSpec broken = BeaconSpec.broken(folder);

        assertThatThrownBy(() -> supervisor.supervise(broken).start())
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("beacon did not start: it ended with code 3")
                .hasMessageContaining("the lamp is broken")
                .hasMessageContaining(broken.log().toString());
        assertThat(recordedServers()).isEmpty();
    }

    @Test
    void a_program_that_cannot_be_run_is_reported() {
        ProcessSpec missing = new ProcessSpec(
                "ghost",
                List.of("/no/such/program"),
                folder,
                BeaconSpec.freePort(),
                folder.resolve("ghost.log"),
                () -> true);

        assertThatThrownBy(() -> supervisor.supervise(missing).start())
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("ghost did not start: cannot run /no/such/program");
    }

    @Test
    void a_program_whose_port_another_one_listens_on_is_not_started() throws Exception {
        try (ServerSocket other = new ServerSocket(beacon.port(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(beacon::start)
                    .isInstanceOf(StartFailedException.class)
                    .hasMessageContaining("beacon did not start: port " + other.getLocalPort() + " is in use");
        }
        assertThat(beacon.isRunning()).isFalse();
    }

    private HealthCheck health() {
        return BeaconSpec.watched(folder, beacon.port()).health();
    }

    private List<String> log() throws Exception {
        return Files.readAllLines(folder.resolve("logs/beacon.log"));
    }

    private List<RunState> recordedServers() {
        return RecordedRun.read(folder).orElseThrow().servers();
    }
}
