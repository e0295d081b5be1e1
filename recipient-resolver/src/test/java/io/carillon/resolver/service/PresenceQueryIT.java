package io.carillon.resolver.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.delivery.DeviceSession;
import io.carillon.localstack.Component;
import io.carillon.localstack.DemoUser;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.Ids;
import io.carillon.schemas.Topics;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two instances, each with some of the users: whichever is asked, the answer is the same. */
@UsesLocalStack({Component.KAFKA, Component.SCHEMA_REGISTRY, Component.TOKEN_ISSUER})
class PresenceQueryIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration RENEWAL = Duration.ofSeconds(2);
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MEMBERS = 30;
    private static final String NO_GATEWAY_NEEDED = "--carillon.resolver.presence.lease-ticks=10000";

    @TempDir
    static Path stateDir;

    private static final List<ResolverProcess> INSTANCES = new ArrayList<>();
    private static Platform platform;
    private static String alice;
    private static String stranger;

    private final String room = Ids.next("room");
    private final List<String> members = Stream.concat(
                    Stream.of(DemoUser.ALICE.userId()),
                    IntStream.range(1, MEMBERS).mapToObj(n -> Ids.next("user")))
            .toList();

    @BeforeAll
    static void start(LocalStack stack) {
        String issuer = "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + stack.issuerUri();
        for (String name : List.of("one", "two")) {
            INSTANCES.add(ResolverProcess.start(stack, stateDir.resolve(name), issuer, NO_GATEWAY_NEEDED));
        }
        platform = new Platform(stack);
        alice = stack.accessToken(DemoUser.ALICE);
        stranger = stack.accessToken(DemoUser.DAVE);
    }

    @AfterAll
    static void stop() {
        platform.close();
        INSTANCES.forEach(ResolverProcess::close);
    }

    @Test
    void each_instance_tells_members_of_all_members_and_strangers_of_nobody() {
        members.forEach(member ->
                platform.publish(Topics.FAMILY_EVENTS.name(), "room:" + room, MadeUpEvents.entered(room, member)));
        for (ResolverProcess instance : INSTANCES) {
            await().atMost(SOON)
                    .pollInterval(RENEWAL)
                    .untilAsserted(() -> assertThat(usersWhileConnected(instance))
                            .hasSize(MEMBERS)
                            .allSatisfy(user -> {
                                assertThat(user.get("status").asString()).isEqualTo("online");
                                assertThat(user.get("devices").toString()).isEqualTo("[\"laptop\"]");
                                assertThat(user.get("since").asString()).endsWith("Z");
                            })
                            .extracting(user -> user.get("userId").asString())
                            .containsExactlyElementsOf(members));
            assertThat(users(instance.presence(stranger, members))).isEmpty();
        }
        assertThat(INSTANCES)
                .as("each follows some of them")
                .allSatisfy(instance -> assertThat(devices(instance)).isBetween(1.0, MEMBERS - 1.0));
    }

    @Test
    void who_was_never_online_is_offline_since_no_time_and_everybody_may_see_himself() {
        String self = DemoUser.DAVE.userId();
        for (ResolverProcess instance : INSTANCES) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(
                                    instance.presence(stranger, List.of(self)).body())
                            .isEqualTo("{\"users\":[{\"userId\":\"" + self
                                    + "\",\"status\":\"offline\",\"devices\":[],\"since\":null}]}"));
        }
    }

    @Test
    void without_a_good_token_or_a_good_question_nothing_is_answered() {
        ResolverProcess instance = INSTANCES.getFirst();
        HttpResponse<String> forged = instance.presence("forged", members);
        assertThat(forged.statusCode()).isEqualTo(401);
        assertThat(forged.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(forged.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(instance.presence(alice, List.of()).statusCode()).isEqualTo(400);
        assertThat(instance.presence(
                                alice,
                                IntStream.range(0, 101).mapToObj(n -> "u" + n).toList())
                        .statusCode())
                .isEqualTo(400);
    }

    /** As a gateway does, the sessions are announced anew: a task that has just moved brings no leftovers online. */
    private List<JsonNode> usersWhileConnected(ResolverProcess instance) {
        members.forEach(member -> platform.publish(
                Topics.PRESENCE_LEASES.name(),
                member,
                new DeviceSession(member, "ses_" + member, "laptop", "lease_" + room, null, false)));
        return users(instance.presence(alice, members));
    }

    private static List<JsonNode> users(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).get("users").valueStream().toList();
    }

    private static double devices(ResolverProcess instance) {
        return instance.metrics()
                .lines()
                .filter(line -> line.startsWith("carillon_resolver_presence_devices"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
