package io.carillon.chat.decisions;

import static io.carillon.chat.commands.Commands.RECEIVED_AT;
import static io.carillon.chat.commands.Commands.command;
import static io.carillon.chat.commands.Commands.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.commandlog.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DecidingInTimeTest implements CommandTable {

    private static final Duration MAX_AGE = Duration.ofSeconds(10);
    private static final Answer DONE = new Answer.Done("{}");

    @Test
    void a_signal_that_is_old_is_refused_and_anything_else_is_done_at_any_age() {
        assertThat(answer("signal", MAX_AGE)).isEqualTo(DONE);
        assertThat(answer("signal", MAX_AGE.plusMillis(1)))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("expired"));
        assertThat(answer("do", Duration.ofDays(1))).isEqualTo(DONE);
    }

    @Test
    void what_is_known_stands_in_the_table() {
        DecidingInTime deciding = aged(Duration.ZERO);

        assertThat(deciding.knows("do")).isTrue();
        assertThat(deciding.knows("sing")).isFalse();
    }

    private Answer answer(String type, Duration age) {
        return aged(age).decide(command(type, "room:general", user("ann"), "{}"));
    }

    private DecidingInTime aged(Duration age) {
        return new DecidingInTime(this, _ -> DONE, MAX_AGE, Clock.fixed(RECEIVED_AT.plus(age), ZoneOffset.UTC));
    }

    @Override
    public boolean has(String type) {
        return type.equals("do") || type.equals("signal");
    }

    @Override
    public CommandHandler of(String type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isSignal(String type) {
        return type.equals("signal");
    }
}
