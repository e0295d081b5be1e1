package io.carillon.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.conformance.Conformance;
import io.carillon.launcher.platform.Platform;
import io.carillon.localstack.DemoUser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPlatform.class)
class ConformanceIT {

    private static final String CONNECTIONS_PER_USER = "20";

    @Test
    void the_gateway_does_as_the_document_says(Actors actors) {
        Platform platform = actors.platform();
        List<String> lines = new ArrayList<>();

        int exitCode = Conformance.run(
                List.of(
                        "--url",
                        platform.gatewaySocket().toString(),
                        "--token",
                        platform.stack().accessToken(DemoUser.BOB),
                        "--other-token",
                        platform.stack().accessToken(DemoUser.CAROL),
                        "--family-url",
                        platform.familyService().toString(),
                        "--connections",
                        CONNECTIONS_PER_USER),
                lines::add);

        assertThat(lines).noneMatch(line -> line.startsWith("FAILED"));
        assertThat(lines).noneMatch(line -> line.startsWith("skipped"));
        assertThat(exitCode).isZero();
    }
}
