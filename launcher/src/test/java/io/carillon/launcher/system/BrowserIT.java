package io.carillon.launcher.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.launcher.platform.Platform;
import io.carillon.launcher.platform.Service;
import io.carillon.launcher.platform.ServiceInstance;
import io.carillon.localstack.DemoUser;
import io.carillon.localstack.junit.NodeProject;
import io.carillon.localstack.supervision.ManagedServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page of another origin that imports the client from the gateway. */
@ExtendWith(SharedPlatform.class)
class BrowserIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String INVITED = "family_invitation_received";

    @Test
    void a_page_shows_the_invitations_its_user_receives_each_once_though_its_gateway_is_killed(Actors actors)
            throws Exception {
        var screenshot = Path.of("target", "browser.png").toAbsolutePath();
        var platform = actors.platform();
        var gateway = platform.add(new ServiceInstance(
                Service.NOTIFICATION_GATEWAY, "notification-gateway-page", platform.freePort(), List.of()));
        gateway.start();
        var alice = actors.connected(DemoUser.ALICE);
        try (var a = alice.inbox();
                var b = actors.connected(DemoUser.BOB).inbox()) {
            var family = alice.api().createFamily("Browser");
            var browser = watch(platform, gateway, screenshot);
            var shown = browser.inputReader(UTF_8);
            assertThat(shown.readLine()).contains("connection.ready");

            var first = alice.api().invite(family, DemoUser.BOB.username());
            var frame = next(shown);
            assertThat(frame.path("data").path("invitation_id").asString("")).isEqualTo(first);
            assertThat(frame.path("data").path("family_name").asString("")).isEqualTo("Browser");
            assertThat(frame.path("data").path("inviter_username").asString("")).isEqualTo("alice");

            gateway.kill();
            var second = alice.api().invite(alice.api().createFamily("Chrome"), DemoUser.BOB.username());
            gateway.start();

            assertThat(rest(shown)).containsExactly("connection.ready", second);
            assertThat(browser.waitFor()).isZero();
            assertThat(screenshot).isNotEmptyFile();
        } finally {
            gateway.stop();
        }
    }

    private static Process watch(Platform platform, ManagedServer gateway, Path screenshot) throws Exception {
        var chromium = NodeProject.chromium();
        return NodeProject.installed(Path.of("src", "test", "node", "browser"))
                .run(
                        Map.of("TOKEN", platform.stack().accessToken(DemoUser.BOB)),
                        "watch.js",
                        chromium.toString(),
                        Integer.toString(platform.freePort()),
                        Platform.uriOf(gateway).toString(),
                        INVITED,
                        "2",
                        screenshot.toString());
    }

    private static JsonNode next(BufferedReader shown) throws IOException {
        return JSON.readTree(shown.readLine());
    }

    /** The invitations that are still shown, and the types of other frames. */
    private static List<String> rest(BufferedReader shown) {
        var rest = new ArrayList<String>();
        shown.lines().map(JSON::readTree).forEach(frame -> {
            var type = frame.path("type").asString("");
            rest.add(frame.path("data").path("invitation_id").asString(type));
        });
        return rest;
    }
}
