package io.carillon.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BackendTest {
    @Test
    void names_on_the_command_line_are_in_lower_case() {
        assertThat(Backend.named("processes")).isEqualTo(Backend.PROCESSES);
        assertThat(Backend.named("testcontainers")).isEqualTo(Backend.TESTCONTAINERS);
    }

    @Test
    void an_unknown_name_is_refused_with_those_that_are_known() {
        assertThatThrownBy(() -> Backend.named("docker"))
                .hasMessage("-Dstack=docker: it must be processes or testcontainers");
    }
}
