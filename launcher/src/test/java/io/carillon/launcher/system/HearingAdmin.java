package io.carillon.launcher.system;

import static io.carillon.launcher.story.ExpectedFrame.SOME_ID;
import static io.carillon.launcher.story.ExpectedFrame.SOME_TIME;

import io.carillon.launcher.story.ExpectedFrame;
import io.carillon.launcher.story.Participant;
import java.util.HashMap;
import java.util.Map;

/** Makes erin one who hears what concerns system admins, for as long as a scene lasts, so that other scenes' erin hears nothing. */
final class HearingAdmin implements AutoCloseable {

    private final TenantServiceScene scene;

    HearingAdmin(TenantServiceScene scene) {
        this.scene = scene;
        changes("PUT");
        notifies("Welcome", Map.of());
    }

    Participant user() {
        return scene.erin;
    }

    /** Ends the scene for system admins and for these members. */
    void end(Participant... members) {
        notifies("The End", Map.of());
        scene.endInTenant(members);
    }

    private void changes(String method) {
        var _ = scene.does(
                "%s of erin as a system admin".formatted(method),
                () -> scene.erin
                        .tenants()
                        .call(method, "/system/admins/" + scene.erin.userId(), Map.of())
                        .expect(204));
    }

    /** In the scope of system admins things keep their order. */
    private void notifies(String title, Map<String, String> whom) {
        var content = new HashMap<String, Object>(Map.of("title", title, "message", "Hello", "level", "info"));
        content.putAll(whom);
        scene.reports("/system/notifications", content);
        scene.heard(
                new ExpectedFrame(
                        "SystemNotification",
                        Map.of(
                                "notification_id", SOME_ID,
                                "title", title,
                                "message", "Hello",
                                "level", "info",
                                "sent_at", SOME_TIME)),
                scene.erin);
    }

    /** Returns when it is known that she is none any more: what she hears as a user comes after that. */
    @Override
    public void close() {
        changes("DELETE");
        notifies("Good-bye", Map.of("user_id", scene.erin.userId()));
        scene.settle();
    }
}
