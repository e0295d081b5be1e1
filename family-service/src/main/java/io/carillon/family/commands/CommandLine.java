package io.carillon.family.commands;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code <command> [arguments] [settings]}: a setting is what has a dot in its name, such as
 * {@code --spring.profiles.active=local}.
 */
public final class CommandLine {

    private static final Logger LOG = LoggerFactory.getLogger(CommandLine.class);

    private CommandLine() {}

    /** Whether a command is asked for: the service itself takes settings only. */
    public static boolean asksForCommand(String... args) {
        return args.length > 0 && !args[0].startsWith("-");
    }

    /**
     * Runs the command with the application's beans, but without a web server.
     *
     * @return the process's exit code, one of {@link Command}'s
     */
    public static int run(Class<?> application, PrintStream out, String... args) {
        Optional<Class<? extends Command>> command = Commands.find(args[0]);
        if (command.isEmpty()) {
            out.println("no such command: " + args[0] + "; there are " + Commands.names());
            return Command.USAGE;
        }
        try (ConfigurableApplicationContext context = start(application, args)) {
            return context.getBean(command.get()).run(arguments(args), out);
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).addKeyValue("command", args[0]).log("A command broke off");
            out.println(args[0] + " broke off: " + e.getMessage());
            return Command.FAILED;
        }
    }

    /** Only what is worth a warning is logged, because the output is the command's. */
    private static ConfigurableApplicationContext start(Class<?> application, String... args) {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties("logging.threshold.console=warn")
                .run(Arrays.stream(args).filter(CommandLine::isSetting).toArray(String[]::new));
    }

    private static List<String> arguments(String... args) {
        return Arrays.stream(args).skip(1).filter(arg -> !isSetting(arg)).toList();
    }

    private static boolean isSetting(String arg) {
        return arg.startsWith("--") && arg.split("=", 2)[0].contains(".");
    }
}
