package io.carillon.launcher;

import io.carillon.launcher.console.StartupBoard;
import io.carillon.launcher.platform.Platform;
import io.carillon.launcher.platform.PlatformConfig;
import io.carillon.launcher.platform.PlatformRun;
import io.carillon.launcher.story.DemoStory;
import io.carillon.launcher.story.FamilyApi;
import io.carillon.launcher.story.Participant;
import io.carillon.launcher.story.Participants;
import io.carillon.launcher.story.StoryPrinter;
import io.carillon.launcher.story.StoryResult;
import io.carillon.launcher.story.TenantApi;
import io.carillon.localstack.DemoUser;
import io.carillon.localstack.installed.NotInstalledException;
import io.carillon.localstack.server.ServerFolders;
import io.carillon.localstack.supervision.StartFailedException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;

/** Plays the story of a family, and of what is said in it, on a platform of its own and checks every frame. */
record DemoCommand(Path state, PrintStream out) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Returns 0 if everybody heard exactly what he should, 1 if not. */
    int run() {
        var folder = state.resolve("demo");
        var previous = PlatformRun.in(folder);
        if (previous.owner().isPresent()) {
            out.println("A demo is already running here.");
            return 1;
        }
        previous.end();
        ServerFolders.deleteAll(folder);
        boolean asExpected = playIn(folder);
        if (asExpected) {
            ServerFolders.deleteAll(folder);
        } else {
            out.println("What the services logged is in " + folder);
        }
        return asExpected ? 0 : 1;
    }

    private boolean playIn(Path folder) {
        long began = System.nanoTime();
        try (var platform = start(folder)) {
            var startup = Duration.ofNanos(System.nanoTime() - began);
            var result = play(platform);
            summarize(result, startup);
            return result.asExpected();
        } catch (StartFailedException | NotInstalledException e) {
            out.println(e.getMessage());
        } catch (RuntimeException e) {
            out.println("The demo broke off: " + e);
        }
        return false;
    }

    private Platform start(Path folder) {
        out.println("Starting a platform for the demo, on free ports");
        try (var board = new StartupBoard(out, Terminal.isPresent())) {
            return Platform.start(PlatformConfig.forTests(folder, new StartProgress(board)));
        }
    }

    private StoryResult play(Platform platform) {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var printer = new StoryPrinter(out);
        var alice = connect(platform, DemoUser.ALICE, http);
        var bob = connect(platform, DemoUser.BOB, http);
        var carol = connect(platform, DemoUser.CAROL, http);
        try (var a = alice.inbox();
                var b = bob.inbox();
                var c = carol.inbox()) {
            var erin = platform.stack().accessToken(DemoUser.ERIN);
            var result = new DemoStory(
                            alice,
                            bob,
                            carol,
                            new FamilyApi(http, platform.familyService(), erin),
                            new TenantApi(http, platform.tenantService(), erin),
                            printer,
                            PATIENCE)
                    .play();
            printer.differences(result);
            return result;
        }
    }

    private static Participant connect(Platform platform, DemoUser user, HttpClient http) {
        var token = platform.stack().accessToken(user);
        var participant = Participants.of(
                http, platform.familyService(), platform.chatService(), platform.tenantService(), user, token);
        participant.inbox().connect(platform.gatewaySocket(), PATIENCE);
        return participant;
    }

    private void summarize(StoryResult result, Duration startup) {
        out.printf(
                "%n%s: %d frames expected, %d received; platform up in %.1f s; POST to frame p50 %d ms, slowest %d ms%n",
                result.asExpected() ? "All is well" : "NOT as it should be",
                result.framesExpected(),
                result.latencies().size(),
                startup.toMillis() / 1000.0,
                result.latencyAt(0.5).toMillis(),
                result.latencyAt(1).toMillis());
    }
}
