package io.carillon.localstack.installed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarillonHomeTest {
    @TempDir
    Path folder;

    @Test
    void the_repository_is_found_from_a_module_below_it() throws Exception {
        Files.createDirectories(folder.resolve("local-stack/servers"));
        Path module = Files.createDirectories(folder.resolve("some/module"));

        assertThat(CarillonHome.above(module).root()).isEqualTo(folder);
    }

    @Test
    void outside_a_repository_the_message_says_what_to_set() {
        assertThatThrownBy(() -> CarillonHome.above(folder))
                .isInstanceOf(NotInstalledException.class)
                .hasMessageContaining("-Dcarillon.home");
    }

    @Test
    void in_a_repository_that_is_not_built_the_message_says_how_to_build_it() {
        assertThatThrownBy(() -> new CarillonHome(folder).serverClassPath("kafka"))
                .isInstanceOf(NotInstalledException.class)
                .hasMessageContaining("./mvnw");
    }
}
