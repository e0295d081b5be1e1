package io.carillon.localstack.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JitTest {

    @Test
    void programs_start_quickly_unless_told_otherwise() {
        var command =
                new JavaCommand(Path.of("jdk"), Path.of("agent.jar")).modest(64).jar(Path.of("a.jar"));

        assertThat(command).contains("-XX:TieredStopAtLevel=1", "-Xmx64m");
    }

    @Test
    void the_name_of_an_option_that_is_none_is_refused_with_those_that_are() {
        assertThat(Jit.named("steady").options()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Jit.named("fast"))
                .withMessage("-Djit=fast: it must be quick or steady");
    }
}
