package io.carillon.localstack.server;

import io.carillon.localstack.installed.CarillonHome;
import io.carillon.localstack.installed.Jdk;
import io.carillon.localstack.supervision.HealthCheck;
import io.carillon.localstack.supervision.JavaCommand;
import io.carillon.localstack.supervision.ProcessSpec;
import java.net.URI;
import java.util.List;

/**
 * Our own token issuer with the demo users.
 *
 * @param home where it was built
 */
public record TokenIssuerServer(CarillonHome home) implements Server {
    private static final int HEAP_MEGABYTES = 128;

    @Override
    public ProcessSpec prepare(ServerFolders folders, ServerPorts ports) {
        List<String> command = new JavaCommand(Jdk.current().home(), home.parentWatchAgent())
                .quickStart(HEAP_MEGABYTES)
                .mainClass(
                        home.tokenIssuerClassPath(),
                        "io.carillon.localstack.issuer.TokenIssuerApplication",
                        "--server.port=" + ports.client(),
                        "--carillon.issuer.key-file=" + folders.data().resolve("signing-key.json"));
        return new ProcessSpec(
                folders.server(),
                command,
                folders.configuration(),
                ports.client(),
                folders.log(),
                HealthCheck.http(
                        URI.create("http://127.0.0.1:" + ports.client() + "/.well-known/openid-configuration")));
    }
}
