package io.carillon.localstack.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationFileTest {
    @TempDir
    Path folder;

    @Test
    void placeholders_are_filled() {
        assertThat(ConfigurationFile.fill("port=${port} of ${some-host}", Map.of("port", 9092, "some-host", "here")))
                .isEqualTo("port=9092 of here");
    }

    @Test
    void a_windows_path_is_written_so_that_properties_and_yaml_keep_it() {
        assertThat(ConfigurationFile.fill("${data}", Map.of("data", "C:\\data\\kafka")))
                .isEqualTo("C:/data/kafka");
    }

    @Test
    void a_placeholder_without_a_value_is_named() {
        assertThatThrownBy(() -> ConfigurationFile.fill("${port}", Map.of())).hasMessageContaining("${port}");
    }

    @Test
    void a_written_file_is_filled() throws Exception {
        Path written = ConfigurationFile.write(
                "cassandra.yaml",
                Map.of("port", 1, "storage-port", 2, "data", "/data"),
                new ServerFolders(folder, "cassandra"));

        assertThat(Files.readString(written))
                .contains("native_transport_port: 1", "- /data/tables")
                .doesNotContain("${");
    }
}
