package io.carillon.launcher.system;

import static io.carillon.launcher.system.GroupFrames.file;
import static io.carillon.launcher.system.GroupFrames.message;
import static io.carillon.launcher.system.GroupFrames.notification;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.launcher.system.GroupFrames.File;
import io.carillon.launcher.system.GroupFrames.Target;
import io.carillon.localstack.DemoUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent to groups and users: messages, notifications, files. Who may send it is in {@link GroupPublishersIT}. */
@ExtendWith(SharedPlatform.class)
class GroupSendingIT {

    private static final Map<String, Object> DATA = Map.of("version", "2.0.1", "steps", List.of(1, 2), "ok", true);
    private static final String REPORT = "/media/reports/weekly_sales.xlsx";

    @Test
    void a_message_reaches_all_who_subscribed_with_what_its_sender_adds(Actors actors) {
        try (var scene = new GroupScene(actors)) {
            var group = Target.group(scene.group);
            sends(scene, group, "messages", Map.of("message", "Team meeting in 15 minutes!"));
            scene.inGroup(message(group, "Team meeting in 15 minutes!", null));
            sends(scene, group, "messages", Map.of("message", "Deployment successful", "data", DATA));
            scene.inGroup(message(group, "Deployment successful", DATA));

            scene.endInGroup();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"success", "error", "info", "warning"})
    void a_notification_says_how_it_is_meant(String type, Actors actors) {
        try (var scene = new GroupScene(actors)) {
            var group = Target.group(scene.group);
            sends(scene, group, "notifications", Map.of("message", "Backup", "notification_type", type));
            scene.inGroup(notification(group, "Backup", type, null, null));
            sends(
                    scene,
                    group,
                    "notifications",
                    Map.of("message", "Backup", "notification_type", type, "title", "Nightly", "data", DATA));
            scene.inGroup(notification(group, "Backup", type, "Nightly", DATA));

            scene.endInGroup();
        }
    }

    @Test
    void a_file_is_announced_by_its_address_with_a_name_a_text_and_its_size(Actors actors) {
        try (var scene = new GroupScene(actors)) {
            var group = Target.group(scene.group);
            sends(scene, group, "files", Map.of("file_url", REPORT));
            scene.inGroup(file(group, new File(REPORT, "weekly_sales.xlsx", null, null), null));
            var all = Map.of(
                    "file_url",
                    REPORT,
                    "file_name",
                    "q4.xlsx",
                    "message",
                    "Q4 is ready",
                    "file_size",
                    2_457_600,
                    "data",
                    DATA);
            sends(scene, group, "files", all);
            scene.inGroup(file(group, new File(REPORT, "q4.xlsx", "Q4 is ready", 2_457_600), DATA));

            scene.endInGroup();
        }
    }

    private static void sends(GroupScene scene, Target to, String form, Map<String, ?> content) {
        scene.does("a back end sends " + form, () -> {
            var sent = scene.backEnd.sendTo(to.path(), form, content).expect(200);
            assertThat(sent.path("addressed").asInt()).isEqualTo(to.kind().equals("user") ? 1 : 3);
            return sent;
        });
    }

    @Test
    void a_user_is_sent_all_three_forms_in_all_his_sessions(Actors actors) {
        try (var scene = new GroupScene(actors)) {
            var phone = scene.anotherSession(DemoUser.BOB);
            var bob = Target.user(scene.bob.userId());
            sends(scene, bob, "messages", Map.of("message", "A new task", "data", DATA));
            scene.heard(message(bob, "A new task", DATA), scene.bob, phone);
            sends(scene, bob, "notifications", Map.of("message", "Done", "notification_type", "success", "title", "T"));
            scene.heard(notification(bob, "Done", "success", "T", null), scene.bob, phone);
            sends(scene, bob, "files", Map.of("file_url", REPORT, "file_size", 1));
            scene.heard(file(bob, new File(REPORT, "weekly_sales.xlsx", null, 1), null), scene.bob, phone);

            scene.end();
        }
    }

    @Test
    void a_user_and_his_team_are_told_at_once(Actors actors) {
        try (var scene = new GroupScene(actors)) {
            var to = Map.of("users", List.of(scene.dave.userId()), "groups", List.of(scene.group));
            var dave = Target.user(scene.dave.userId());
            var group = Target.group(scene.group);

            sendsAtOnce(scene, "messages", Map.of("to", to, "message", "Well done", "data", DATA));
            scene.heard(message(dave, "Well done", DATA), scene.dave);
            scene.inGroup(message(group, "Well done", DATA));
            sendsAtOnce(scene, "notifications", Map.of("to", to, "message", "Well done"));
            scene.heard(notification(dave, "Well done", "info", null, null), scene.dave);
            scene.inGroup(notification(group, "Well done", "info", null, null));
            sendsAtOnce(scene, "files", Map.of("to", to, "file_url", REPORT, "file_name", "Praise"));
            scene.heard(file(dave, new File(REPORT, "Praise", null, null), null), scene.dave);
            scene.inGroup(file(group, new File(REPORT, "Praise", null, null), null));

            scene.endInGroup();
        }
    }

    private static void sendsAtOnce(GroupScene scene, String form, Map<String, ?> content) {
        scene.does("a back end sends %s to dave and the group".formatted(form), () -> {
            var sent = scene.backEnd.send(form, content).expect(200);
            assertThat(sent.path("addressed").asInt()).isEqualTo(4);
            return sent;
        });
    }

    @Test
    void nothing_is_sent_to_anybody_if_one_target_is_unknown(Actors actors) {
        try (var scene = new GroupScene(actors)) {
            var to = Map.of("users", List.of(scene.dave.userId()), "groups", List.of(scene.group, "no_such_group"));
            var refused = scene.does(
                    "a back end sends",
                    () -> scene.backEnd
                            .send("messages", Map.of("to", to, "message", "Hi"))
                            .expect(404));
            assertThat(refused.path("code").asString("")).isEqualTo("unknown_group");
            assertThat(refused.path("not_sent").findValuesAsString("group_name"))
                    .containsExactly("no_such_group");

            scene.endInGroup();
        }
    }
}
