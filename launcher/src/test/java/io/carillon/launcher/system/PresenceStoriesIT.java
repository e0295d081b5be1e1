package io.carillon.launcher.system;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.launcher.platform.Platform;
import io.carillon.launcher.platform.Service;
import io.carillon.launcher.platform.ServiceInstance;
import io.carillon.launcher.story.Frame;
import io.carillon.launcher.story.Participant;
import io.carillon.localstack.DemoUser;
import io.carillon.localstack.supervision.ManagedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Alice and bob on two gateways, as carol is told of them, who is of the family; and erin, who is not. */
@ExtendWith(SharedPlatform.class)
class PresenceStoriesIT {

    private static final Duration BOUND = Duration.ofSeconds(15);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private Platform platform;
    private ManagedServer other;
    private Actors actors;
    private Participant carol;
    private Participant erin;
    private int seen;

    @BeforeEach
    void aFamilyOfThreeAndASecondGateway(Actors actors) throws Exception {
        this.actors = actors;
        platform = actors.platform();
        String name = "notification-gateway-" + System.nanoTime();
        other = platform.add(new ServiceInstance(Service.NOTIFICATION_GATEWAY, name, platform.freePort(), List.of()));
        other.start();
        carol = actors.connected(DemoUser.CAROL);
        erin = actors.connected(DemoUser.ERIN);
        var family = actors.apiOf(DemoUser.ALICE, platform.familyService()).createFamily("Presence");
        for (DemoUser member : List.of(DemoUser.BOB, DemoUser.CAROL)) {
            actors.apiOf(member, platform.familyService()).profile(member.userId());
            erin.api().add(family, member.userId(), "parent").expect(200);
        }
        await().atMost(Actors.PATIENCE)
                .until(() -> status(DemoUser.ALICE).startsWith("offline")
                        && status(DemoUser.BOB).startsWith("offline"));
    }

    @AfterEach
    void close() {
        carol.inbox().close();
        erin.inbox().close();
        other.stop();
        http.close();
    }

    @Test
    void a_gateway_killed_turns_those_offline_who_were_there_only_and_nobody_else() throws Exception {
        try (var laptop = on(other, DemoUser.ALICE, "laptop").inbox();
                var phone = on(other, DemoUser.BOB, "phone").inbox();
                var desk = on(ownGateway(), DemoUser.BOB, "desk").inbox()) {
            awaitStatus(DemoUser.ALICE, "online [laptop]");
            awaitStatus(DemoUser.BOB, "online [desk, phone]");
            tellApart();

            long killed = System.nanoTime();
            other.kill();
            Frame offline = awaitTold(frame -> isOf(frame, DemoUser.ALICE, "offline"));
            Frame gone = awaitTold(frame -> isOf(frame, DemoUser.BOB, "phone"));
            report("kill -9 to presence.update offline of the user with one device", killed, offline);
            report("kill -9 to device.offline of the user with two devices", killed, gone);
            assertThat(offline.receivedAtNanos() - killed).isLessThan(BOUND.toNanos());
            assertThat(gone.receivedAtNanos() - killed).isLessThan(BOUND.toNanos());

            awaitStatus(DemoUser.ALICE, "offline []");
            awaitStatus(DemoUser.BOB, "online [desk]");
            await().during(Duration.ofSeconds(3)).atMost(BOUND).until(() -> true);
            assertThat(toldNow())
                    .containsExactlyInAnyOrder(
                            "device.offline alice laptop", "presence.update alice offline", "device.offline bob phone");
            assertThat(desk.closed()).isNotDone();
            assertStrangersSeeNothing();
            assertThat(Stream.of(laptop, phone))
                    .allMatch(inbox -> inbox.closed().isDone());
        }
    }

    @Test
    void who_moves_to_another_gateway_never_left_and_who_closes_leaves_after_the_grace() {
        var onOther = on(other, DemoUser.ALICE, "laptop");
        var bob = on(ownGateway(), DemoUser.BOB, "phone");
        try (var laptop = onOther.inbox();
                var phone = bob.inbox()) {
            awaitStatus(DemoUser.ALICE, "online [laptop]");
            awaitStatus(DemoUser.BOB, "online [phone]");
            tellApart();

            long closed = System.nanoTime();
            laptop.close();
            phone.close();
            try (var moved = on(ownGateway(), DemoUser.ALICE, "laptop").inbox()) {
                Frame offline = awaitTold(frame -> isOf(frame, DemoUser.BOB, "offline"));
                report("close to presence.update offline", closed, offline);
                await().during(Duration.ofSeconds(3)).atMost(BOUND).until(() -> true);
                assertThat(toldNow())
                        .as("alice never left")
                        .containsExactlyInAnyOrder("device.offline bob phone", "presence.update bob offline");
                awaitStatus(DemoUser.ALICE, "online [laptop]");
                awaitStatus(DemoUser.BOB, "offline []");
                assertThat(moved.closed()).isNotDone();
                assertStrangersSeeNothing();
            }
        }
    }

    private ManagedServer ownGateway() {
        return platform.service(Service.NOTIFICATION_GATEWAY);
    }

    private Participant on(ManagedServer gateway, DemoUser user, String device) {
        return actors.connected(user, URI.create(Platform.socketOf(gateway) + "?device=" + device));
    }

    private void assertStrangersSeeNothing() {
        assertThat(erin.inbox().received()).noneMatch(Frame::isPresence);
        assertThat(ask(DemoUser.ERIN, DemoUser.ALICE, DemoUser.BOB)).isEmpty();
    }

    /** What carol was told before does not count from here on. */
    private void tellApart() {
        await().during(Duration.ofSeconds(2)).atMost(BOUND).until(() -> true);
        seen = carol.inbox().received().size();
    }

    private Frame awaitTold(Predicate<Frame> which) {
        assertThat(carol.inbox().await(all -> all.stream().skip(seen).anyMatch(which), Actors.PATIENCE))
                .isTrue();
        return carol.inbox().received().stream()
                .skip(seen)
                .filter(which)
                .findFirst()
                .orElseThrow();
    }

    /** What carol was told, once: she shares several families with both of them. */
    private List<String> toldNow() {
        return carol.inbox().received().stream()
                .skip(seen)
                .filter(Frame::isPresence)
                .map(frame -> frame.type() + " "
                        + nameOf(frame.data().path("user_id").asString()) + " "
                        + frame.data()
                                .path("status")
                                .asString(frame.data().path("device_id").asString("")))
                .distinct()
                .toList();
    }

    private static boolean isOf(Frame frame, DemoUser user, String statusOrDevice) {
        return frame.isPresence()
                && frame.data().path("user_id").asString("").equals(user.userId())
                && frame.data().valueStream().anyMatch(value -> value.asString().equals(statusOrDevice));
    }

    private static String nameOf(String userId) {
        return Stream.of(DemoUser.values())
                .filter(user -> user.userId().equals(userId))
                .map(DemoUser::username)
                .findFirst()
                .orElse(userId);
    }

    private void awaitStatus(DemoUser user, String status) {
        await().atMost(Actors.PATIENCE)
                .untilAsserted(() -> assertThat(status(user)).isEqualTo(status));
    }

    /** How a user is, as carol may know: {@code online [laptop, phone]}. */
    private String status(DemoUser user) {
        return ask(DemoUser.CAROL, user).getOrDefault(user.userId(), "unknown");
    }

    private Map<String, String> ask(DemoUser asking, DemoUser... about) {
        String query = Stream.of(about).map(user -> "user=" + user.userId()).collect(joining("&"));
        var request = HttpRequest.newBuilder(Platform.uriOf(platform.service(Service.RECIPIENT_RESOLVER))
                        .resolve("/presence?" + query))
                .header("Authorization", "Bearer " + platform.stack().accessToken(asking))
                .build();
        var response = http.sendAsync(request, BodyHandlers.ofString()).join();
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        var users = new TreeMap<String, String>();
        for (JsonNode user : JSON.readTree(response.body()).get("users")) {
            String devices =
                    user.get("devices").valueStream().map(JsonNode::asString).collect(joining(", ", "[", "]"));
            users.put(user.get("userId").asString(), user.get("status").asString() + " " + devices);
        }
        return users;
    }

    private static void report(String what, long fromNanos, Frame frame) {
        System.out.printf(
                "presence: %s: %d ms%n", what, TimeUnit.NANOSECONDS.toMillis(frame.receivedAtNanos() - fromNanos));
    }
}
