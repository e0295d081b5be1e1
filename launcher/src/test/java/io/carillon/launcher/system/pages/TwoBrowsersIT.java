package io.carillon.launcher.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.launcher.platform.Platform;
import io.carillon.launcher.platform.Service;
import io.carillon.launcher.platform.ServiceInstance;
import io.carillon.launcher.system.Actors;
import io.carillon.launcher.system.SharedPlatform;
import io.carillon.localstack.DemoUser;
import io.carillon.localstack.supervision.ManagedServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Alice and Bob, each with a page on a gateway of its own, in one room. */
@ExtendWith(SharedPlatform.class)
class TwoBrowsersIT {

    private final List<ManagedServer> gateways = new ArrayList<>();
    private Platform platform;
    private ManagedServer gatewayOfAlice;
    private Browsers browsers;
    private ChatPage alice;
    private ChatPage bob;

    @BeforeEach
    void twoPagesInOneRoom(Actors actors) throws Exception {
        platform = actors.platform();
        var room = "allotment-" + System.nanoTime() % 1_000;
        openRoom(room);
        gatewayOfAlice = gateway("alice");
        var gatewayOfBob = gateway("bob");
        browsers = Browsers.open(platform.freePort());
        alice = page(DemoUser.ALICE, gatewayOfAlice, room).opens();
        bob = page(DemoUser.BOB, gatewayOfBob, room).opens();
        alice.hears("Bob joined");
    }

    @AfterEach
    void close() throws Exception {
        if (browsers != null) {
            browsers.close();
        }
        gateways.forEach(ManagedServer::stop);
    }

    @Test
    void two_people_talk_and_call_and_each_page_shows_it_in_order() {
        alice.writes("Are the beans in?");
        bob.hears("Alice types");
        bob.hears("Alice stopped typing");
        alice.sends();
        alice.hears("Bob has read: Are the beans in?");
        alice.changes("Are the beans in?", "Are the broad beans in?");
        bob.hears("Alice changed it to: Are the broad beans in?");
        bob.likes("Are the broad beans in?");
        alice.hears("Bob added ♥ at: Are the broad beans in?");
        bob.uploads();
        alice.hears("Bob uploads plan.pdf: 100 %");
        alice.calls();
        bob.sees("Alice is calling");
        bob.answers();
        bob.hears("Alice says how to be reached");
        alice.sees("In a call with Bob");
        bob.sees("In a call with Alice");
        photographs("talk");
        bob.hangsUp();
        alice.hears("Bob hangs up (bye)");

        assertThat(bob.heard())
                .containsExactly(
                        "Bob joined",
                        "Alice types",
                        "Alice stopped typing",
                        "Alice: Are the beans in?",
                        "Bob has read: Are the beans in?",
                        "Alice types",
                        "Alice stopped typing",
                        "Alice changed it to: Are the broad beans in?",
                        "Bob added ♥ at: Are the broad beans in?",
                        "Alice calls (audio)",
                        "Alice says how to be reached");
        assertThat(alice.heard())
                .containsExactly(
                        "Bob joined",
                        "Alice: Are the beans in?",
                        "Bob has read: Are the beans in?",
                        "Alice changed it to: Are the broad beans in?",
                        "Bob added ♥ at: Are the broad beans in?",
                        "Bob uploads plan.pdf: 0 %",
                        "Bob uploads plan.pdf: 25 %",
                        "Bob uploads plan.pdf: 50 %",
                        "Bob uploads plan.pdf: 75 %",
                        "Bob uploads plan.pdf: 100 %",
                        "Bob answers",
                        "Bob says how to be reached",
                        "Bob hangs up (bye)");
    }

    @Test
    void a_page_that_was_away_or_reloaded_and_one_whose_gateway_was_killed_go_on_where_they_were() {
        alice.says("One");
        bob.hears("Alice: One");
        bob.leaves();
        alice.says("Two");
        alice.says("Three");
        bob.opens();
        alice.hears("Bob has read: Three");
        gatewayOfAlice.kill();
        bob.says("Four");
        bob.hears("Bob: Four");
        gatewayOfAlice.start();
        bob.hears("Alice has read: Four");
        alice.says("Five");
        bob.reloads();
        alice.hears("Bob has read: Five");

        var messages = List.of("One", "Two", "Three", "Four", "Five");
        Stream.of(alice, bob).forEach(page -> {
            assertThat(page.messages()).containsExactlyElementsOf(messages);
            assertThat(page.heard().stream().filter(line -> !line.contains("typ")))
                    .containsExactly(
                            "Bob joined",
                            "Alice: One",
                            "Bob has read: One",
                            "Alice: Two",
                            "Alice: Three",
                            "Bob has read: Two",
                            "Bob has read: Three",
                            "Bob: Four",
                            "Alice has read: Four",
                            "Alice: Five",
                            "Bob has read: Five");
        });
        photographs("return");
    }

    private void photographs(String what) {
        Stream.of(alice, bob)
                .forEach(page ->
                        page.isPhotographed(Path.of("target", "two-browsers-" + what + "-" + page.name() + ".png")));
    }

    private ChatPage page(DemoUser user, ManagedServer gateway, String room) {
        var token = platform.stack().accessToken(user);
        return ChatPage.of(browsers, user, token, Platform.uriOf(gateway), room);
    }

    private ManagedServer gateway(String of) {
        var name = "notification-gateway-" + of + "-" + System.nanoTime();
        var gateway =
                platform.add(new ServiceInstance(Service.NOTIFICATION_GATEWAY, name, platform.freePort(), List.of()));
        gateways.add(gateway);
        gateway.start();
        return gateway;
    }

    private void openRoom(String room) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(platform.chatService().resolve("/rooms"))
                    .header("Authorization", "Bearer " + platform.stack().accessToken(DemoUser.ALICE))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"room\": \"" + room + "\"}"))
                    .build();
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(201);
        }
    }
}
