package io.carillon.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.localstack.junit.NodeProject;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Needs Node.js and, the first time, the npm registry; {@code npm test} and {@code npm run check} do the same. */
class NodeChecksIT {

    private static final String TYPESCRIPT = "node_modules/typescript/bin/tsc";

    @Test
    void the_tests_of_the_client_pass() throws Exception {
        assertSucceeds("--test");
    }

    @Test
    void sources_and_declarations_agree_and_wrong_uses_are_type_errors() throws Exception {
        assertSucceeds(TYPESCRIPT, "--project", ".");
    }

    private static void assertSucceeds(String... arguments) throws Exception {
        Process node = NodeProject.installed(Path.of("")).run(Map.of(), arguments);
        String said = node.inputReader(UTF_8).lines().collect(Collectors.joining("\n"));

        assertThat(node.waitFor()).as(said).isZero();
    }
}
