package io.carillon.localstack.server;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.localstack.installed.CarillonHome;
import io.carillon.localstack.installed.InstalledJdks;
import io.carillon.localstack.installed.Jdk;
import io.carillon.localstack.installed.NotInstalledException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CassandraServerTest {
    @TempDir
    Path folder;

    @Test
    void without_a_jdk_that_cassandra_runs_on_the_message_says_which_to_install_and_how() {
        InstalledJdks only25 = new InstalledJdks(List.of(new Jdk(Path.of("/opt/jdk-25"), 25)));
        CassandraServer server = new CassandraServer(new CarillonHome(folder), only25);

        assertThatThrownBy(() -> server.prepare(new ServerFolders(folder, "cassandra"), new ServerPorts(9042, 7000)))
                .isInstanceOf(NotInstalledException.class)
                .hasMessageContaining("JDK 17 or 11")
                .hasMessageContaining("25 (/opt/jdk-25)")
                .hasMessageContaining("openjdk-17")
                .hasMessageContaining("JAVA_HOME_17");
    }
}
