package io.carillon.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConformanceTest {

    private final List<String> lines = new ArrayList<>();

    @Test
    void what_is_not_understood_is_answered_with_how_to_say_it() {
        assertThat(Conformance.run(List.of("--url", "ws://localhost:1/socket"), lines::add))
                .isEqualTo(2);
        assertThat(lines).last().asString().contains("--token");
        assertThat(Conformance.run(List.of("--url", "ws://localhost:1/socket", "--tokn", "x"), lines::add))
                .isEqualTo(2);
    }

    @Test
    void a_server_that_is_no_gateway_fails_each_check_that_could_be_made() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            String url = "ws://localhost:" + server.getAddress().getPort() + "/socket";

            assertThat(Conformance.run(List.of("--url", url, "--token", "x"), lines::add))
                    .isEqualTo(1);
            assertThat(lines).noneMatch(line -> line.startsWith("passed"));
            assertThat(lines).anyMatch(line -> line.startsWith("skipped"));
            assertThat(lines).last().asString().contains(" 0 passed");
        } finally {
            server.stop(0);
        }
    }
}
