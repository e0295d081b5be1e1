package io.carillon.gateway.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommandIdsTest {

    private static final Optional<String> UUID = Optional.of("0192f0c1-7a3e-7b52-9c0d-3f6f2a1b4c5d");

    @Test
    void a_uuid_of_a_user_is_one_command_for_ever() {
        // Services remember these ids: what they are made of must never change.
        assertThat(CommandIds.of("user_1", UUID))
                .isEqualTo(CommandIds.of("user_1", UUID))
                .isEqualTo("cmd_1WP5DFK14D96BE7R98YSQ29S8K");
    }

    @Test
    void the_same_uuid_of_another_user_is_another_command() {
        assertThat(CommandIds.of("user_1", UUID)).isNotEqualTo(CommandIds.of("user_2", UUID));
    }

    @Test
    void what_is_no_uuid_is_a_new_command_each_time() {
        Optional<String> counted = Optional.of("op-1");

        assertThat(CommandIds.of("user_1", counted)).isNotEqualTo(CommandIds.of("user_1", counted));
        assertThat(CommandIds.of("user_1", Optional.empty()))
                .matches("cmd_[0-9A-Z]{26}")
                .isNotEqualTo(CommandIds.of("user_1", Optional.empty()));
    }
}
