package io.carillon.launcher.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.launcher.platform.Platform;
import io.carillon.localstack.DemoUser;
import io.carillon.localstack.junit.NodeProject;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(SharedPlatform.class)
class BrowserIT {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void a_page_in_a_browser_shows_the_invitation_its_user_receives(Actors actors) throws Exception {
        var project = NodeProject.installed(Path.of("src", "test", "node", "browser"));
        var chromium = NodeProject.required("chromium chromium-browser google-chrome", "Chromium");
        var screenshot = Path.of("target", "browser.png").toAbsolutePath();
        Platform platform = actors.platform();
        var alice = actors.connected(DemoUser.ALICE);
        try (var a = alice.inbox();
                var b = actors.connected(DemoUser.BOB).inbox()) {
            var family = alice.api().createFamily("Browser");
            var browser = project.run(
                    Map.of("TOKEN", platform.stack().accessToken(DemoUser.BOB)),
                    "watch.js",
                    chromium.toString(),
                    Integer.toString(platform.freePort()),
                    platform.gatewaySocket().toString(),
                    "family_invitation_received",
                    screenshot.toString());
            var shown = browser.inputReader(UTF_8);

            assertThat(shown.readLine()).contains("connection.ready");
            var invitation = alice.api().invite(family, DemoUser.BOB.username());

            var frame = JSON.readTree(shown.readLine());
            assertThat(frame.path("data").path("invitation_id").asString("")).isEqualTo(invitation);
            assertThat(frame.path("data").path("family_name").asString("")).isEqualTo("Browser");
            assertThat(frame.path("data").path("inviter_username").asString("")).isEqualTo("alice");
            assertThat(browser.waitFor()).isZero();
            assertThat(screenshot).isNotEmptyFile();
        }
    }
}
