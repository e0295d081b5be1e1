package io.carillon.family.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    @Test
    void settings_alone_ask_for_the_service() {
        assertThat(CommandLine.asksForCommand()).isFalse();
        assertThat(CommandLine.asksForCommand("--spring.profiles.active=local")).isFalse();
        assertThat(CommandLine.asksForCommand("check-references", "--spring.profiles.active=local"))
                .isTrue();
    }

    @Test
    void a_command_that_is_not_there_is_told_without_starting_anything() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        int exitCode = CommandLine.run(
                String.class, new PrintStream(printed, true, StandardCharsets.UTF_8), "chekc-references");

        assertThat(exitCode).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).startsWith("no such command: chekc-references; there are");
    }
}
