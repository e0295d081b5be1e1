package io.carillon.launcher.system;

import static io.carillon.launcher.story.ChatFrames.subscriptionEnded;
import static io.carillon.launcher.system.GroupFrames.added;
import static io.carillon.launcher.system.GroupFrames.removed;
import static io.carillon.launcher.system.GroupFrames.roleChanged;
import static io.carillon.launcher.system.GroupFrames.updated;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.launcher.story.Participant;
import io.carillon.localstack.DemoUser;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups: made, described, subscribed to, left; what is sent to them is in {@link GroupSendingIT}. */
@ExtendWith(SharedPlatform.class)
class GroupStoriesIT {

    @Test
    void a_group_is_made_described_and_called_differently(Actors actors) {
        try (var scene = new GroupScene(actors)) {
            scene.changes(Map.of("title", "Sales", "description", "North"));
            scene.inGroup(updated(scene.group, "Sales", "North", "open", "members"));
            scene.changes(Map.of("title", "Sales"));
            scene.does(
                    "bob, who does not own it, changes it",
                    () -> scene.bob
                            .chat()
                            .updateGroup(scene.group, Map.of("title", "Mine"))
                            .expect(403));
            var again = Map.of("group_name", scene.group);
            assertThat(scene.bob
                            .chat()
                            .tryToCreateGroup(again)
                            .expect(409)
                            .path("code")
                            .asString(""))
                    .isEqualTo("group_exists");

            scene.endInGroup();
            var group = scene.carol.chat().get("/groups/" + scene.group).expect(200);
            assertThat(group.path("title").asString("")).isEqualTo("Sales");
            assertThat(group.path("members").asInt()).isEqualTo(3);
        }
    }

    @Test
    void whoever_unsubscribes_hears_no_more_until_he_subscribes_again(Actors actors) {
        try (var scene = new GroupScene(actors)) {
            // On the same gateway: what this session has heard, that gateway has passed before bob subscribes again.
            var phone = scene.anotherSession(DemoUser.BOB);
            scene.subscribes(phone);
            scene.does(scene.bob, "unsubscribe", Map.of("group", scene.group));
            scene.heard(scene.says(scene.carol, scene.scope, "Bob?").message(), scene.alice, phone, scene.carol);
            scene.subscribes(scene.bob);
            var again = scene.says(scene.carol, scene.scope, "Bob!");
            scene.heard(again.message(), scene.alice, scene.bob, phone, scene.carol);

            scene.end(scene.scope, scene.alice, scene.alice, scene.bob, phone, scene.carol);
        }
    }

    @Test
    void a_subscription_named_in_the_handshake_survives_a_reconnect_without_a_hole(Actors actors) {
        try (var scene = new GroupScene(actors)) {
            scene.inGroup(scene.says(scene.alice, scene.scope, "1").message());
            scene.does("bob's connection breaks", () -> {
                scene.bob.inbox().close();
                return scene.bob;
            });
            var missed = scene.says(scene.alice, scene.scope, "2");
            scene.heard(missed.message(), scene.alice, scene.carol);
            var gateway = actors.platform().gatewaySocket();
            scene.does("bob comes back, to the other gateway", () -> {
                scene.bob.inbox().connect(URI.create(gateway + "?channels=" + scene.scope), Actors.PATIENCE);
                return scene.bob;
            });
            scene.heard(missed.message(), scene.bob);

            scene.endInGroup();
        }
    }

    @Test
    void a_subscription_is_that_of_a_session(Actors actors) {
        try (var scene = new GroupScene(actors)) {
            var phone = scene.anotherSession(DemoUser.BOB);
            scene.inGroup(scene.says(scene.alice, scene.scope, "in one session").message());
            scene.subscribes(phone);
            var both = scene.says(scene.alice, scene.scope, "in both");
            scene.heard(both.message(), scene.alice, scene.bob, phone, scene.carol);

            scene.end(scene.scope, scene.alice, scene.alice, scene.bob, phone, scene.carol);
        }
    }

    @Test
    void owners_of_a_closed_group_say_who_is_in_it(Actors actors) {
        try (var scene = new GroupScene(actors)) {
            scene.changes(Map.of("access", "closed"));
            scene.inGroup(updated(scene.group, scene.group, null, "closed", "members"));
            var group = Map.of("group", scene.group);
            scene.isRefused(scene.dave, "subscribe", group, "not_a_member", "You are not a member");

            puts(scene, scene.dave, "member");
            scene.heard(added(scene.group, "member"), scene.dave);
            puts(scene, scene.dave, "owner");
            scene.heard(roleChanged(scene.group, "owner"), scene.dave);
            scene.subscribes(scene.dave);
            scene.does(
                    "dave removes bob",
                    () -> scene.dave
                            .chat()
                            .removeMember("groups/" + scene.group, scene.bob.userId())
                            .expect(204));
            scene.heard(removed(scene.group), scene.bob);
            scene.heard(subscriptionEnded(scene.scope), scene.bob);

            scene.end(scene.scope, scene.dave, scene.alice, scene.carol, scene.dave);
        }
    }

    private static void puts(GroupScene scene, Participant who, String role) {
        scene.does(
                "alice makes %s a %s".formatted(who.name(), role),
                () -> scene.alice
                        .chat()
                        .putMember("groups/" + scene.group, who.userId(), role)
                        .expect(204));
    }

    @ParameterizedTest
    @CsvSource({
        "SalesTeam, sales_team",
        "Project-Alpha, project_alpha",
        "sales_team_for_northern_sales_region_2025, sales_team_for_northern_sales_region",
        "project@alpha!beta, project_alpha_beta"
    })
    void a_name_against_the_conventions_is_refused_with_one_that_would_do(String name, String better, Actors actors) {
        try (var scene = new ChatScene(actors)) {
            var problem = scene.alice
                    .chat()
                    .tryToCreateGroup(Map.of("group_name", name))
                    .expect(400);

            assertThat(problem.path("code").asString("")).isEqualTo("invalid_group_name");
            assertThat(problem.path("detail").asString("")).contains("such as \"" + better + "\"");
            scene.isRefused(scene.alice, "subscribe", Map.of("group", name), "unknown_group", "There is no group");
            scene.end();
        }
    }
}
