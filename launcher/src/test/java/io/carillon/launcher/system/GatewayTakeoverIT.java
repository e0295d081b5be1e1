package io.carillon.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.client.CarillonClient;
import io.carillon.client.ConnectionState;
import io.carillon.launcher.platform.Platform;
import io.carillon.launcher.platform.Service;
import io.carillon.launcher.platform.ServiceInstance;
import io.carillon.launcher.story.Participant;
import io.carillon.localstack.DemoUser;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPlatform.class)
class GatewayTakeoverIT {

    private static final int INVITATIONS = 60;
    private static final int SEEN_BEFORE_THE_CRASH = 15;

    @Test
    void the_client_of_a_killed_gateway_goes_on_at_another_with_nothing_lost_nothing_twice_and_in_order(Actors actors)
            throws Exception {
        Platform platform = actors.platform();
        var doomed = platform.add(new ServiceInstance(
                Service.NOTIFICATION_GATEWAY, "notification-gateway-doomed", platform.freePort(), List.of()));
        doomed.start();
        var alice = actors.connected(DemoUser.ALICE);
        var bob = actors.connected(DemoUser.BOB, Platform.socketOf(doomed));
        try (var a = alice.inbox();
                var b = bob.inbox()) {
            var sent = new CopyOnWriteArrayList<String>();
            var traffic =
                    CompletableFuture.runAsync(() -> inviteAgainAndAgain(alice, bob, sent), Thread::startVirtualThread);

            assertThat(bob.inbox().awaitHeard(SEEN_BEFORE_THE_CRASH, Actors.PATIENCE))
                    .isTrue();
            doomed.kill();
            assertThat(sent).as("traffic flows while the gateway dies").hasSizeLessThan(INVITATIONS);
            bob.inbox().closed().get(Actors.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            bob.inbox().connect(platform.gatewaySocket(), Actors.PATIENCE);

            traffic.get(Actors.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            bob.inbox().awaitHeard(INVITATIONS, Actors.PATIENCE);
            assertThat(bob.inbox().heard())
                    .extracting(frame -> frame.data().path("invitation_id").asString(frame.type()))
                    .containsExactlyElementsOf(sent);
        }
    }

    @Test
    void the_java_client_of_a_killed_gateway_finds_another_by_itself_with_nothing_lost_and_nothing_twice(Actors actors)
            throws Exception {
        Platform platform = actors.platform();
        var doomed = platform.add(new ServiceInstance(
                Service.NOTIFICATION_GATEWAY, "notification-gateway-doomed-too", platform.freePort(), List.of()));
        doomed.start();
        var alice = actors.connected(DemoUser.ALICE);
        var carol = actors.connected(DemoUser.CAROL);
        var sent = new CopyOnWriteArrayList<String>();
        var heard = new CopyOnWriteArrayList<String>();
        try (var a = alice.inbox();
                var c = carol.inbox();
                var client = CarillonClient.to(
                                Platform.socketOf(doomed),
                                fresh -> platform.stack().accessToken(DemoUser.CAROL))
                        .or(platform.gatewaySocket())
                        .on(
                                "family_invitation_received",
                                frame -> heard.add(
                                        frame.data().path("invitation_id").asString("")))
                        .open()) {
            Awaitility.await().atMost(Actors.PATIENCE).until(() -> client.state() instanceof ConnectionState.Connected);
            var traffic = CompletableFuture.runAsync(
                    () -> inviteAgainAndAgain(alice, carol, sent), Thread::startVirtualThread);
            Awaitility.await().atMost(Actors.PATIENCE).until(() -> heard.size() >= SEEN_BEFORE_THE_CRASH);
            doomed.kill();
            assertThat(sent).as("traffic flows while the gateway dies").hasSizeLessThan(INVITATIONS);

            traffic.get(Actors.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            Awaitility.await()
                    .atMost(Actors.PATIENCE)
                    .untilAsserted(() -> assertThat(heard).hasSizeGreaterThanOrEqualTo(INVITATIONS));
            assertThat(heard).isEqualTo(sent);
        }
    }

    private static void inviteAgainAndAgain(Participant alice, Participant bob, List<String> sent) {
        var family = alice.api().createFamily("Takeover");
        for (int i = 0; i < INVITATIONS; i++) {
            var invitation = alice.api().invite(family, bob.name());
            sent.add(invitation);
            bob.api().respond(invitation, "decline").expect(200);
        }
    }
}
