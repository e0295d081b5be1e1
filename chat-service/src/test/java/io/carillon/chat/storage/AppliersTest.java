package io.carillon.chat.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AppliersTest {

    /** A file for each type of event. */
    private static final Path SCHEMAS = Path.of("..", "schemas", "src", "main", "avro", "chat");

    private static final String ENDING = ".avsc";

    @Test
    void of_every_event_of_the_chat_it_is_said_what_it_changes() throws IOException {
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            assertThat(files.map(AppliersTest::event))
                    .hasSizeGreaterThan(30)
                    .containsExactlyInAnyOrderElementsOf(
                            Appliers.types().stream().map(Class::getName).collect(Collectors.toSet()));
        }
    }

    private static String event(Path schema) {
        String file = schema.getFileName().toString();
        assertThat(file).endsWith(ENDING);
        return "io.carillon.events.chat." + file.substring(0, file.length() - ENDING.length());
    }
}
