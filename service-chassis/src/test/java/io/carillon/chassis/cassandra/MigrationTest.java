package io.carillon.chassis.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationTest {

    @Test
    void statements_end_at_semicolons_and_comments_are_left_out() {
        Migration migration = new Migration(1, "pets", """
            -- Pets; they have names.
            CREATE TABLE cat (
                name text PRIMARY KEY
            );

            -- And dogs.
            CREATE TABLE dog (name text PRIMARY KEY);
            """);

        assertThat(migration.statements())
                .containsExactly(
                        "CREATE TABLE cat (\n    name text PRIMARY KEY\n)", "CREATE TABLE dog (name text PRIMARY KEY)");
    }

    @Test
    void an_edited_statement_shows_in_the_checksum_and_an_edited_comment_does_not() {
        Migration original = new Migration(1, "pets", "-- Cats.\nCREATE TABLE cat (name text PRIMARY KEY);\n");
        Migration explained = new Migration(1, "pets", "-- All cats.\nCREATE TABLE cat (name text PRIMARY KEY);\n");
        Migration edited = new Migration(1, "pets", "-- Cats.\nCREATE TABLE cat (name ascii PRIMARY KEY);\n");

        assertThat(explained.checksum()).isEqualTo(original.checksum());
        assertThat(edited.checksum()).isNotEqualTo(original.checksum());
    }

    @Test
    void numbers_have_no_gaps() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Migrations(
                        "pet-service", List.of(new Migration(1, "one", ""), new Migration(3, "three", ""))));
    }
}
