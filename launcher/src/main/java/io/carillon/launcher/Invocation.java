package io.carillon.launcher;

import io.carillon.localstack.DemoUser;
import io.carillon.localstack.Ports;
import io.carillon.localstack.tokens.TokenClient;
import java.util.Arrays;
import java.util.List;

/** What was asked for on the command line. */
sealed interface Invocation {

    /** Start the platform on these ports. */
    record Up(Ports ports) implements Invocation {}

    /** Play the story. */
    record Demo() implements Invocation {}

    /** Print an access token of a user. */
    record Token(DemoUser user) implements Invocation {}

    /** Print an access token of the back end that acts for no user. */
    record ServiceToken() implements Invocation {}

    /** Say what runs. */
    record Status() implements Invocation {}

    /** Stop what runs. */
    record Down() implements Invocation {}

    /** Say how to use the command. */
    record Help() implements Invocation {}

    /** Not something we understand; {@code why} says what is wrong with it. */
    record Wrong(String why) implements Invocation {}

    /** Understands a command line. */
    static Invocation parse(List<String> arguments) {
        if (arguments.isEmpty()) {
            return new Help();
        }
        var options = arguments.subList(1, arguments.size());
        return switch (arguments.getFirst()) {
            case "up" -> up(options);
            case "token" -> token(options);
            case "demo" -> without(options, new Demo());
            case "status" -> without(options, new Status());
            case "down" -> without(options, new Down());
            case "help", "-h", "--help" -> new Help();
            default -> new Wrong("unknown command '%s'".formatted(arguments.getFirst()));
        };
    }

    private static Invocation without(List<String> options, Invocation invocation) {
        return options.isEmpty() ? invocation : new Wrong("unknown option '%s'".formatted(options.getLast()));
    }

    private static Invocation up(List<String> options) {
        return options.equals(List.of("--free-ports")) ? new Up(Ports.FREE) : without(options, new Up(Ports.STANDARD));
    }

    private static Invocation token(List<String> options) {
        var users = Arrays.stream(DemoUser.values()).toList();
        if (options.equals(List.of(TokenClient.BACKEND_ID))) {
            return new ServiceToken();
        }
        if (options.size() == 1) {
            for (DemoUser user : users) {
                if (user.username().equals(options.getFirst())) {
                    return new Token(user);
                }
            }
        }
        var names = String.join(", ", users.stream().map(DemoUser::username).toList());
        return new Wrong("token needs one of %s, %s".formatted(names, TokenClient.BACKEND_ID));
    }
}
