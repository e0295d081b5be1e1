package io.carillon.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.localstack.DemoUser;
import io.carillon.localstack.Ports;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvocationTest {

    @Test
    void each_command_is_understood() {
        assertThat(parse("up")).isEqualTo(new Invocation.Up(Ports.STANDARD));
        assertThat(parse("up --free-ports")).isEqualTo(new Invocation.Up(Ports.FREE));
        assertThat(parse("demo")).isEqualTo(new Invocation.Demo());
        assertThat(parse("token carol")).isEqualTo(new Invocation.Token(DemoUser.CAROL));
        assertThat(parse("token carillon-backend")).isEqualTo(new Invocation.ServiceToken());
        assertThat(parse("status")).isEqualTo(new Invocation.Status());
        assertThat(parse("down")).isEqualTo(new Invocation.Down());
        assertThat(parse("help")).isEqualTo(new Invocation.Help());
    }

    @Test
    void no_command_asks_for_help() {
        assertThat(Invocation.parse(List.of())).isEqualTo(new Invocation.Help());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "launch",
                "demo --fast",
                "status all",
                "down now",
                "up --fast",
                "up --free-ports 1",
                "token",
                "token mallory",
                "token alice bob",
                "token carillon-backend alice"
            })
    void anything_else_is_wrong(String line) {
        assertThat(parse(line)).isInstanceOf(Invocation.Wrong.class);
    }

    private static Invocation parse(String line) {
        return Invocation.parse(List.of(line.split(" ")));
    }
}
