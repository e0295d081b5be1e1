package io.carillon.launcher.system;

import static io.carillon.launcher.story.ExpectedFrame.SOME_ID;
import static io.carillon.launcher.story.ExpectedFrame.SOME_TIME;

import io.carillon.launcher.story.ExpectedFrame;
import io.carillon.launcher.story.Participant;
import io.carillon.launcher.story.TenantFrames;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The 17 event types of the fourth document: of tenants, users, their accounts, payments, hotspots and the system, each to its
 * audience and to nobody else.
 */
@ExtendWith(SharedPlatform.class)
class TenantReportsIT {

    @Test
    void system_admins_hear_of_new_tenants_and_of_what_becomes_of_them(Actors actors) {
        try (var scene = new TenantServiceScene(actors);
                var admin = new HearingAdmin(scene)) {
            String name = Fresh.name("initech");
            String tenant = scene.does(
                    "bob registers another tenant", () -> scene.bob.tenants().register(name));
            var frames = new TenantFrames(tenant, name);
            scene.heard(frames.created(scene.bob), scene.bob);
            scene.heard(frames.registered(scene.bob), admin.user());

            scene.does(
                    "erin approves it",
                    () -> scene.erin.tenants().approve(tenant).expect(200));
            scene.heard(frames.approved(), scene.bob, admin.user());
            scene.asks(scene.erin, "POST", "/suspend", Map.of("reason", "unpaid"));
            scene.heard(scene.frames.suspended("unpaid"), scene.alice, scene.bob, scene.carol, admin.user());
            scene.asks(scene.erin, "POST", "/approve", Map.of());
            scene.heard(scene.frames.approved(), scene.alice, scene.bob, scene.carol, admin.user());

            admin.end(scene.alice, scene.bob, scene.carol);
        }
    }

    @Test
    void members_hear_that_their_tenant_is_described_otherwise(Actors actors) {
        try (var scene = new TenantServiceScene(actors);
                var admin = new HearingAdmin(scene)) {
            Map<String, Object> changes = Map.of("name", "Acme", "description", "All about anvils");
            scene.asks(scene.alice, "PATCH", "", changes);
            scene.heard(
                    scene.frames.frame(
                            "TenantUpdated",
                            "name",
                            "Acme",
                            "description",
                            "All about anvils",
                            "changes",
                            changes,
                            "updated_at",
                            SOME_TIME),
                    scene.alice,
                    scene.bob,
                    scene.carol);

            admin.end(scene.alice, scene.bob, scene.carol);
        }
    }

    @Test
    void members_hear_of_accounts_and_the_user_alone_of_his_password(Actors actors) {
        try (var scene = new TenantServiceScene(actors);
                var admin = new HearingAdmin(scene)) {
            var dave = scene.dave;
            String account = "/users/" + dave.userId();
            scene.asks(
                    scene.alice,
                    "POST",
                    "/users",
                    Map.of("user_id", dave.userId(), "name", "Dave", "email", "dave@example.com"));
            scene.heard(user(scene, "UserCreated", "name", "Dave", "created_at"), scene.alice, scene.bob, scene.carol);
            scene.heard(scene.frames.joined(dave, "member"), scene.alice, scene.bob, scene.carol, dave);

            scene.asks(scene.alice, "PATCH", account, Map.of("name", "David"));
            scene.heard(
                    user(scene, "UserUpdated", "name", "David", "updated_at"),
                    scene.alice,
                    scene.bob,
                    scene.carol,
                    dave);
            scene.isRefused(scene.alice, "POST", account + "/password-changed", Map.of(), 403, "not_a_service");
            reports(scene, account + "/password-changed", Map.of());
            scene.heard(user(scene, "PasswordChanged", "changed_at"), dave);

            scene.asks(scene.alice, "POST", account + "/suspend", Map.of("reason", "unpaid"));
            scene.heard(user(scene, "AccountSuspended", "reason", "unpaid", "suspended_at"), scene.alice, dave);
            scene.asks(scene.alice, "POST", account + "/activate", Map.of());
            scene.heard(user(scene, "AccountActivated", "activated_at"), scene.alice, dave);

            scene.asks(scene.alice, "DELETE", account, Map.of());
            scene.heard(
                    user(scene, "UserDeleted", "name", "David", "deleted_at"),
                    scene.alice,
                    scene.bob,
                    scene.carol,
                    dave);
            scene.heard(scene.frames.left(dave), scene.alice, scene.bob, scene.carol, dave);
            admin.end(scene.alice, scene.bob, scene.carol);
        }
    }

    private static ExpectedFrame user(TenantServiceScene scene, String type, String field, String value, String time) {
        return scene.frames.frame(type, "user_id", scene.dave.userId(), field, value, time, SOME_TIME);
    }

    private static ExpectedFrame user(TenantServiceScene scene, String type, String time) {
        return scene.frames.frame(type, "user_id", scene.dave.userId(), time, SOME_TIME);
    }

    @Test
    void a_payment_is_told_to_all_members_or_to_who_pays_and_those_who_manage_the_tenant(Actors actors) {
        try (var scene = new TenantServiceScene(actors);
                var admin = new HearingAdmin(scene)) {
            Map<String, Object> paid = Map.of(
                    "payment_id", Fresh.name("pay"), "status", "completed", "amount", "12.50", "currency", "EUR");
            reports(scene, "/payments", paid);
            scene.heard(payment(scene, "PaymentCompleted", paid), scene.alice, scene.bob, scene.carol);
            reports(scene, "/payments", paid);

            Map<String, Object> failed = Map.of(
                    "payment_id", Fresh.name("pay"),
                    "status", "failed",
                    "amount", "7",
                    "currency", "USD",
                    "user_id", scene.carol.userId(),
                    "reason", "card declined");
            reports(scene, "/payments", failed);
            scene.heard(payment(scene, "PaymentFailed", failed), scene.alice, scene.carol);

            admin.end(scene.alice, scene.bob, scene.carol);
        }
    }

    private static ExpectedFrame payment(TenantServiceScene scene, String type, Map<String, Object> reported) {
        var frame = new LinkedHashMap<String, @Nullable Object>(reported);
        frame.remove("status");
        frame.putIfAbsent("user_id", null);
        frame.put("tenant_id", scene.tenant);
        frame.put(type.equals("PaymentFailed") ? "failed_at" : "completed_at", SOME_TIME);
        return new ExpectedFrame(type, frame);
    }

    @Test
    void members_hear_of_hotspot_users(Actors actors) {
        try (var scene = new TenantServiceScene(actors);
                var admin = new HearingAdmin(scene)) {
            String id = Fresh.name("guest");
            reports(
                    scene,
                    "/hotspot-users",
                    Map.of("hotspot_user_id", id, "username", "guest-7", "expires_at", "2030-01-02T03:04:05.678Z"));
            scene.heard(
                    scene.frames.frame(
                            "HotspotUserCreated",
                            "hotspot_user_id",
                            id,
                            "username",
                            "guest-7",
                            "expires_at",
                            "2030-01-02T03:04:05.678Z",
                            "created_at",
                            SOME_TIME),
                    scene.alice,
                    scene.bob,
                    scene.carol);
            reports(scene, "/hotspot-users/%s/expiry".formatted(id), Map.of("username", "guest-7"));
            scene.heard(
                    scene.frames.frame(
                            "HotspotUserExpired",
                            "hotspot_user_id",
                            id,
                            "username",
                            "guest-7",
                            "expired_at",
                            SOME_TIME),
                    scene.alice,
                    scene.bob,
                    scene.carol);

            admin.end(scene.alice, scene.bob, scene.carol);
        }
    }

    private static void reports(TenantServiceScene scene, String path, Map<String, ?> body) {
        scene.reports("/tenants/" + scene.tenant + path, body);
    }

    @Test
    void a_notification_is_for_a_tenant_a_user_of_it_any_user_or_the_system_admins(Actors actors) {
        try (var scene = new TenantServiceScene(actors);
                var admin = new HearingAdmin(scene)) {
            String inTenant = "/tenants/%s/notifications".formatted(scene.tenant);
            notifies(scene, inTenant, "for all", scene.alice, scene.bob, scene.carol);
            notifies(scene, inTenant, "for carol", scene.carol, scene.alice);
            notifies(scene, "/system/notifications", "for dave", scene.dave);
            notifies(scene, "/system/notifications", "for system admins", admin.user());

            admin.end(scene.alice, scene.bob, scene.carol);
        }
    }

    /** If it is for one, for the first of those who hear. */
    private static void notifies(TenantServiceScene scene, String path, String title, Participant... hearers) {
        var content = new LinkedHashMap<String, Object>(Map.of("title", title, "message", "Hello", "level", "warning"));
        boolean inTenant = path.startsWith("/tenants/");
        if (title.equals("for carol") || title.equals("for dave")) {
            content.put("user_id", hearers[0].userId());
        }
        scene.reports(path, content);
        content.remove("user_id");
        content.put("notification_id", SOME_ID);
        content.put("sent_at", SOME_TIME);
        if (inTenant) {
            content.put("tenant_id", scene.tenant);
        }
        scene.heard(new ExpectedFrame("SystemNotification", content), hearers);
    }

    @Test
    void an_alert_is_for_system_admins(Actors actors) {
        try (var scene = new TenantServiceScene(actors);
                var admin = new HearingAdmin(scene)) {
            Map<String, Object> alert =
                    Map.of("title", "Disk full", "message", "99 %", "level", "critical", "source", "billing");
            scene.reports("/system/alerts", alert);
            var data = new LinkedHashMap<>(alert);
            data.put("alert_id", SOME_ID);
            data.put("raised_at", SOME_TIME);
            scene.heard(new ExpectedFrame("SystemAlert", data), admin.user());

            admin.end(scene.alice, scene.bob, scene.carol);
        }
    }
}
