package io.carillon.chat.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chassis.cassandra.Migration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChatSchemaTest {

    @Test
    void files_are_named_by_their_numbers() {
        assertThat(ChatSchema.steps())
                .isNotEmpty()
                .allSatisfy(migration ->
                        assertThat(migration.name()).startsWith("migrations/%04d_".formatted(migration.number())));
    }

    @Test
    void every_statement_can_be_repeated_because_an_instance_may_die_in_between() {
        assertThat(ChatSchema.steps())
                .extracting(Migration::cql)
                .allSatisfy(cql -> assertThat(cql.lines()
                                .map(line -> line.toUpperCase(Locale.ROOT))
                                .filter(line -> line.startsWith("CREATE ") || line.startsWith("ALTER ")))
                        .isNotEmpty()
                        .allMatch(line -> line.matches("(CREATE|ALTER) (TABLE|TYPE) .*IF NOT EXISTS.*")));
    }
}
