package io.carillon.launcher;

import io.carillon.launcher.platform.PlatformRun;
import io.carillon.localstack.Component;
import io.carillon.localstack.DemoUser;
import io.carillon.localstack.tokens.TokenClient;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;

/** Prints an access token of the running platform, and nothing else, so that it can stand in a command line. */
record TokenCommand(Path state, DemoUser user, PrintStream out) {

    /** Returns 0 with a token, 1 if nobody runs who could issue one. */
    int run() {
        var issuer = PlatformRun.in(state).alive(Component.TOKEN_ISSUER.serverName());
        if (issuer.isEmpty()) {
            System.err.println("Carillon is not running: ./carillon up starts it.");
            return 1;
        }
        var client =
                new TokenClient(URI.create("http://localhost:" + issuer.get().port()));
        out.println(client.signIn(user.username(), user.password()).accessToken());
        return 0;
    }
}
