package io.carillon.launcher.system;

import static io.carillon.launcher.story.ChatFrames.subscriptionEnded;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.launcher.story.ExpectedFrame;
import io.carillon.launcher.story.Participant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code tenant.chat.*}, where a service nobody knows says who is in a tenant, and what he is called there. */
@ExtendWith(SharedPlatform.class)
class TenantChatStoriesIT {

    @Test
    void members_hear_each_other_under_their_names_in_the_tenant(Actors actors) throws Exception {
        try (var scene = new TenantScene(actors)) {
            var fromAlice = says(scene, scene.alice, "Al", "Hello everyone!");
            scene.inTenant(fromAlice.message());
            var fromBob = says(scene, scene.bob, null, "Hi Al");
            scene.inTenant(fromBob.message());

            scene.endInTenant();
            var history = scene.carol.chat().history(scene.scope);
            assertThat(history.findValuesAsString("content")).endsWith("Hi Al", "Hello everyone!");
            assertThat(history.get(history.size() - 1)
                            .path("user")
                            .path("nickname")
                            .asString(""))
                    .isEqualTo("Al");
        }
    }

    @Test
    void an_author_changes_his_message(Actors actors) throws Exception {
        try (var scene = new TenantScene(actors)) {
            var said = says(scene, scene.alice, "Al", "Helo");
            scene.inTenant(said.message());

            scene.does(
                    scene.alice,
                    "tenant.chat.edit",
                    Map.of("tenant_id", scene.tenant, "message_id", said.id(), "content", "Hello"));
            scene.inTenant(said.edited("Hello"));
            scene.isRefused(
                    scene.bob,
                    "tenant.chat.edit",
                    Map.of("tenant_id", scene.tenant, "message_id", said.id(), "content", "Bye"),
                    "not_the_author",
                    "Only the author");

            scene.endInTenant();
        }
    }

    @Test
    void authors_and_those_whose_role_lets_them_delete_messages(Actors actors) throws Exception {
        try (var scene = new TenantScene(actors)) {
            var own = says(scene, scene.carol, null, "my own");
            scene.inTenant(own.message());
            var foreign = says(scene, scene.alice, "Al", "the owner's");
            scene.inTenant(foreign.message());

            scene.isRefused(
                    scene.carol,
                    "tenant.chat.delete",
                    Map.of("tenant_id", scene.tenant, "message_id", foreign.id()),
                    "forbidden",
                    "Only its author, owners, admins and moderators");
            scene.does(scene.carol, "tenant.chat.delete", Map.of("tenant_id", scene.tenant, "message_id", own.id()));
            scene.inTenant(own.deleted());
            scene.does(scene.bob, "tenant.chat.delete", Map.of("tenant_id", scene.tenant, "message_id", foreign.id()));
            scene.inTenant(foreign.deleted());

            scene.endInTenant();
        }
    }

    @Test
    void the_others_see_who_types(Actors actors) throws Exception {
        try (var scene = new TenantScene(actors)) {
            for (boolean typing : new boolean[] {true, false}) {
                scene.does(scene.carol, "tenant.chat.typing", Map.of("tenant_id", scene.tenant, "typing", typing));
                scene.heard(typing(scene, scene.carol, typing), scene.alice, scene.bob);
            }
            scene.does(scene.bob, "tenant.chat.typing", Map.of("tenant_id", scene.tenant, "typing", true));
            scene.heard(typing(scene, scene.bob, true), scene.alice, scene.carol);
            scene.heard(typing(scene, scene.bob, false), scene.alice, scene.carol);

            scene.endInTenant();
        }
    }

    @Test
    void who_was_kicked_hears_no_more_and_is_heard_no_more(Actors actors) throws Exception {
        try (var scene = new TenantScene(actors)) {
            scene.does("the tenant service kicks bob", () -> {
                scene.tenancy.kicks(scene.bob);
                return scene.bob;
            });
            scene.heard(subscriptionEnded(scene.scope), scene.bob);

            scene.isRefused(
                    scene.bob,
                    "tenant.chat.send",
                    Map.of("tenant_id", scene.tenant, "content", "I am back"),
                    "not_a_member",
                    "You are not a member of " + scene.scope);
            scene.end(scene.scope, scene.alice, scene.alice, scene.carol);
        }
    }

    @Test
    void a_message_is_told_in_the_words_of_the_command_it_came_by(Actors actors) throws Exception {
        try (var scene = new TenantScene(actors)) {
            var said = says(scene, scene.alice, "Al", "Helo");
            scene.inTenant(said.message());
            scene.does(scene.alice, "chat.edit", Map.of("message_id", said.id(), "new_body", "Hello"));
            scene.inTenant(said.edited("Hello"));

            var plain = scene.says(scene.bob, scene.scope, "In plain words");
            scene.inTenant(plain.message());
            scene.does(scene.bob, "tenant.chat.delete", Map.of("tenant_id", scene.tenant, "message_id", plain.id()));
            scene.inTenant(plain.deleted());

            scene.endInTenant();
        }
    }

    private static TenantSaid says(TenantScene scene, Participant who, @Nullable String nickname, String content) {
        var ack = scene.does(who, "tenant.chat.send", Map.of("tenant_id", scene.tenant, "content", content));
        return new TenantSaid(
                ChatScene.text(ack, "message_id"),
                scene.tenant,
                who,
                nickname,
                content,
                ChatScene.text(ack, "created_at"));
    }

    private static ExpectedFrame typing(TenantScene scene, Participant who, boolean typing) {
        return new ExpectedFrame(
                "tenant.chat.typing.user",
                Map.of("tenant_id", scene.tenant, "user_id", who.userId(), "typing", typing));
    }
}
