package io.carillon.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The {@code carillon} command. */
public final class Carillon {

    private static final int USAGE_ERROR = 2;

    private Carillon() {}

    /**
     * Runs one command and exits with its code: 0 for success, 1 for failure, 2 for a command line that is not understood.
     *
     * <p>The system property {@code carillon.state} names the folder for data, logs and run state.
     */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(Invocation.parse(List.of(arguments)), out));
    }

    private static int run(Invocation invocation, PrintStream out) {
        var state = Path.of(System.getProperty("carillon.state", ".carillon"));
        return switch (invocation) {
            case Invocation.Up(var ports) -> new UpCommand(state, ports, out).run();
            case Invocation.Demo() -> new DemoCommand(state, out).run();
            case Invocation.Token(var user) ->
                TokenCommand.ofUser(state, user, out).run();
            case Invocation.ServiceToken() -> TokenCommand.ofService(state, out).run();
            case Invocation.Status() -> new StatusCommand(state, out).run();
            case Invocation.Down() -> new DownCommand(state, out).run();
            case Invocation.Help() -> {
                out.print(Usage.text());
                yield 0;
            }
            case Invocation.Wrong(var why) -> {
                System.err.println("carillon: " + why);
                System.err.print(Usage.text());
                yield USAGE_ERROR;
            }
        };
    }
}
