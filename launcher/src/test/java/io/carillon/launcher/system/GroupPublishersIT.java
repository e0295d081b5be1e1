package io.carillon.launcher.system;

import static io.carillon.launcher.system.GroupFrames.message;
import static io.carillon.launcher.system.GroupFrames.updated;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.launcher.story.ChatApi;
import io.carillon.launcher.system.GroupFrames.Target;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may send to groups and users, and how much. */
@ExtendWith(SharedPlatform.class)
class GroupPublishersIT {

    @Test
    void who_may_send_to_a_group_is_for_its_owners_to_say(Actors actors) {
        try (var scene = new GroupScene(actors)) {
            var group = Target.group(scene.group);
            publishes(scene, scene.bob.chat(), 200);
            scene.inGroup(message(group, "Hi", null));
            publishes(scene, scene.dave.chat(), 403);

            scene.changes(Map.of("publishers", "owners"));
            scene.inGroup(updated(scene.group, scene.group, null, "open", "owners"));
            publishes(scene, scene.bob.chat(), 403);
            publishes(scene, scene.alice.chat(), 200);
            scene.inGroup(message(group, "Hi", null));

            scene.changes(Map.of("publishers", "services"));
            scene.inGroup(updated(scene.group, scene.group, null, "open", "services"));
            publishes(scene, scene.alice.chat(), 403);
            var data = Map.of("scope", scene.scope, "body", "Hi");
            scene.isRefused(scene.alice, "chat.send", data, "forbidden", "Only back ends send to this group");
            publishes(scene, scene.backEnd, 200);
            scene.inGroup(message(group, "Hi", null));

            scene.changes(Map.of("publishers", "members"));
            scene.inGroup(updated(scene.group, scene.group, null, "open", "members"));
            scene.endInGroup();
        }
    }

    private static void publishes(GroupScene scene, ChatApi who, int status) {
        scene.does(
                "somebody sends to the group, which gives " + status,
                () -> who.sendTo("groups/" + scene.group, "messages", Map.of("message", "Hi"))
                        .expect(status));
    }

    @Test
    void users_are_sent_notifications_by_back_ends_only(Actors actors) {
        try (var scene = new GroupScene(actors)) {
            var to = "users/" + scene.bob.userId();
            scene.does(
                    "alice plays a back end",
                    () -> scene.alice
                            .chat()
                            .sendTo(to, "messages", Map.of("message", "You won!"))
                            .expect(403));

            scene.end();
        }
    }

    @Test
    void more_than_a_group_bears_is_refused_with_the_time_to_wait_and_what_was_not_refused_is_heard(Actors actors) {
        try (var scene = new GroupScene(actors)) {
            var group = Target.group(scene.group);
            var answers = scene.does(
                    "a back end sends far too much",
                    () -> IntStream.range(0, 40)
                            .mapToObj(i ->
                                    scene.backEnd.sendTo(group.path(), "messages", Map.of("message", "Sale! " + i)))
                            .toList());
            var refused =
                    answers.stream().filter(answer -> answer.status() == 429).toList();
            assertThat(refused).hasSizeBetween(1, 20).allSatisfy(answer -> {
                assertThat(answer.json().path("code").asString("")).isEqualTo("rate_limited");
                assertThat(answer.json().path("detail").asString("")).contains("60 notifications a minute");
            });
            IntStream.range(0, 40)
                    .filter(i -> answers.get(i).status() == 200)
                    .forEach(i -> scene.inGroup(message(group, "Sale! " + i, null)));

            scene.endInGroup();
        }
    }
}
