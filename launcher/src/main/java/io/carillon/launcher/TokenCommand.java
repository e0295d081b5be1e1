package io.carillon.launcher;

import io.carillon.launcher.platform.PlatformRun;
import io.carillon.localstack.Component;
import io.carillon.localstack.DemoUser;
import io.carillon.localstack.tokens.TokenClient;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Function;

/** Prints an access token of the running platform, and nothing else, so that it can stand in a command line. */
record TokenCommand(Path state, Function<TokenClient, String> request, PrintStream out) {

    static TokenCommand ofUser(Path state, DemoUser user, PrintStream out) {
        return new TokenCommand(
                state, issuer -> issuer.signIn(user.username(), user.password()).accessToken(), out);
    }

    /** That of the back end, which is no user. */
    static TokenCommand ofService(Path state, PrintStream out) {
        return new TokenCommand(state, issuer -> issuer.serviceToken().accessToken(), out);
    }

    /** Returns 0 with a token, 1 if nobody runs who could issue one. */
    int run() {
        var issuer = PlatformRun.in(state).alive(Component.TOKEN_ISSUER.serverName());
        if (issuer.isEmpty()) {
            System.err.println("Carillon is not running: ./carillon up starts it.");
            return 1;
        }
        var client =
                new TokenClient(URI.create("http://localhost:" + issuer.get().port()));
        out.println(request.apply(client));
        return 0;
    }
}
