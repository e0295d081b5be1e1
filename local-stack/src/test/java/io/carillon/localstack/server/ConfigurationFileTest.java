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
    void kafkas_configuration_needs_exactly_the_values_it_is_given() throws Exception {
        Path written = ConfigurationFile.write(
                "kafka.properties",
                Map.of("port", 1, "controller-port", 2, "data", "/data"),
                new ServerFolders(folder, "kafka"));

        assertThat(Files.readString(written))
                .contains("log.dirs=/data", "auto.create.topics.enable=false")
                .doesNotContain("${");
    }
}
