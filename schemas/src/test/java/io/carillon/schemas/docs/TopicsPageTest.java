package io.carillon.schemas.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.schemas.Topic;
import io.carillon.schemas.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TopicsPageTest {

    private static final Path PAGE = Path.of("../docs/topics.md");

    @Test
    void the_table_lists_every_topic_as_it_is_declared() throws IOException {
        assertThat(documented())
                .containsExactlyElementsOf(
                        Topics.all().stream().map(TopicsPageTest::row).toList());
    }

    /** The table's rows without their last two columns: who writes and who reads is not in the code. */
    private static List<String> documented() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.matches("\\| `[a-z.-]+\\.[a-z-]+` \\|.*"))
                .map(line -> line.replaceFirst("( \\|[^|]*){3}$", ""))
                .toList();
    }

    private static String row(Topic topic) {
        String kept = topic.retention()
                .map(time -> time.toDays() == 1 ? "1 day" : time.toDays() + " days")
                .orElse("for ever");
        String cleanup = topic.cleanup().name().toLowerCase(Locale.ROOT);
        return "| `" + topic.name() + "` | " + escaped(topic.key()) + " | " + escaped(topic.value()) + " | " + cleanup
                + " | " + kept;
    }

    private static String escaped(String text) {
        return text.replace("<", "\\<").replace(">", "\\>");
    }
}
