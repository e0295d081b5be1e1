package io.carillon.localstack.installed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledJdksTest {
    @TempDir
    Path folder;

    @Test
    void the_preferred_version_wins_whatever_the_order_on_disk() throws Exception {
        Path eleven = jdk("a", "11.0.20");
        Path seventeen = jdk("b", "17.0.15");

        InstalledJdks jdks = InstalledJdks.in(List.of(eleven, seventeen));

        assertThat(jdks.first(17, 11)).contains(new Jdk(seventeen, 17));
        assertThat(jdks.first(21, 11)).contains(new Jdk(eleven, 11));
        assertThat(jdks.first(8)).isEmpty();
    }

    @Test
    void a_macos_bundle_is_looked_into() throws Exception {
        Path home = jdk("temurin-17.jdk/Contents/Home", "17.0.15");

        assertThat(InstalledJdks.in(List.of(folder.resolve("temurin-17.jdk"))).first(17))
                .contains(new Jdk(home, 17));
    }

    @Test
    void a_folder_without_a_runtime_or_with_a_strange_version_is_passed_over() throws Exception {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Path strange = jdk("strange", "not-a-version");

        assertThat(InstalledJdks.in(List.of(empty, strange, folder.resolve("missing")))
                        .all())
                .isEmpty();
    }

    @Test
    void the_runtime_of_this_test_is_found() {
        assertThat(InstalledJdks.find().first(Runtime.version().feature())).isPresent();
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.createFile(home.resolve("bin/java"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\nIMPLEMENTOR=\"Test\"\n");
        return home;
    }
}
