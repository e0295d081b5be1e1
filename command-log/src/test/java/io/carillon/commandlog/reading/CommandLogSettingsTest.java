package io.carillon.commandlog.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.carillon.commandlog.reading.CommandLogSettings.Group;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommandLogSettingsTest {

    private static final Duration SESSION = Duration.ofSeconds(1);
    private static final Group GROUP = new Group("pet-service", Optional.of("pet-1"), SESSION);

    @Test
    void metrics_begin_as_the_service_says() {
        assertThat(new CommandLogSettings("pet.commands", "pet.letters", "carillon.pet", GROUP)
                        .meter("commands.waiting"))
                .isEqualTo("carillon.pet.commands.waiting");
    }

    @Test
    void nothing_goes_without_a_name_and_no_session_ends_in_less_than_a_second() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CommandLogSettings(" ", "letters", "meters", GROUP));
        assertThatIllegalArgumentException().isThrownBy(() -> new CommandLogSettings("topic", "", "meters", GROUP));
        assertThatIllegalArgumentException().isThrownBy(() -> new CommandLogSettings("topic", "letters", "", GROUP));
        assertThatIllegalArgumentException().isThrownBy(() -> new Group("", Optional.empty(), SESSION));
        assertThatIllegalArgumentException().isThrownBy(() -> new Group("group", Optional.of(""), SESSION));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Group("group", Optional.empty(), SESSION.minusMillis(1)));
    }
}
