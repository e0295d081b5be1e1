package io.carillon.launcher.system;

import static io.carillon.localstack.DemoUser.ALICE;
import static io.carillon.localstack.DemoUser.BOB;
import static io.carillon.localstack.DemoUser.DAVE;
import static io.carillon.localstack.DemoUser.ERIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.localstack.DemoUser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** All that is told of tenants, as pages hear it that were written for Soketi: by the names and on the channels they know. */
@ExtendWith(SharedPlatform.class)
class EchoPageIT {

    private static final String ADMINS = "system.admin";

    @Test
    void all_seventeen_types_come_by_their_names_on_the_channels_they_are_documented_for(Actors actors)
            throws Exception {
        try (var alice = page(actors, ALICE, privately(ALICE));
                var erin = page(actors, ERIN, "private:" + ADMINS);
                var scene = new TenantServiceScene(actors);
                var dave = pageElsewhere(actors, DAVE, privately(DAVE), "channel:tenant." + scene.tenant)) {
            alice.hears(own(ALICE), ".TenantCreated", "tenant_id", scene.tenant);
            erin.hears(ADMINS, ".TenantRegistered", "tenant_id", scene.tenant);

            lives(scene);
            hasAccount(scene, dave);
            isReportedOn(scene);

            erin.hears(ADMINS, ".TenantSuspended", "tenant_id", scene.tenant);
            erin.hears(ADMINS, ".TenantApproved", "tenant_id", scene.tenant);
            erin.hears(ADMINS, ".SystemAlert", "source", scene.tenant);
            dave.hears("tenant." + scene.tenant, ".SystemNotification", "title", "The End");
            assertThat(dave.eventsOf("tenant." + scene.tenant))
                    .containsExactly(
                            "subscribed",
                            ".TenantUpdated",
                            ".TenantSuspended",
                            ".TenantApproved",
                            ".UserCreated",
                            ".UserUpdated",
                            ".UserDeleted",
                            ".PaymentCompleted",
                            ".PaymentFailed",
                            ".HotspotUserCreated",
                            ".HotspotUserExpired",
                            ".SystemNotification");
        }
    }

    private static void lives(TenantServiceScene scene) {
        scene.asks(scene.alice, "PATCH", "", Map.of("description", "Anvils"));
        scene.asks(scene.erin, "POST", "/suspend", Map.of("reason", "unpaid"));
        scene.asks(scene.erin, "POST", "/approve", Map.of());
    }

    private static void hasAccount(TenantServiceScene scene, EchoPage dave) {
        String account = "/users/" + DAVE.userId();
        scene.asks(
                scene.alice,
                "POST",
                "/users",
                Map.of("user_id", DAVE.userId(), "name", "Dave", "email", "dave@example.com"));
        scene.asks(scene.alice, "PATCH", account, Map.of("name", "David"));
        scene.reports("/tenants/" + scene.tenant + account + "/password-changed", Map.of());
        scene.asks(scene.alice, "POST", account + "/suspend", Map.of("reason", "unpaid"));
        scene.asks(scene.alice, "POST", account + "/activate", Map.of());
        scene.asks(scene.alice, "DELETE", account, Map.of());
        dave.hears(own(DAVE), ".PasswordChanged", "tenant_id", scene.tenant);
        dave.hears(own(DAVE), ".AccountSuspended", "tenant_id", scene.tenant);
        dave.hears(own(DAVE), ".AccountActivated", "tenant_id", scene.tenant);
    }

    private static void isReportedOn(TenantServiceScene scene) {
        String tenant = "/tenants/" + scene.tenant;
        scene.reports(tenant + "/payments", payment("completed"));
        scene.reports(tenant + "/payments", payment("failed"));
        String guest = Fresh.name("guest");
        scene.reports(tenant + "/hotspot-users", Map.of("hotspot_user_id", guest, "username", "guest-7"));
        scene.reports(tenant + "/hotspot-users/%s/expiry".formatted(guest), Map.of("username", "guest-7"));
        scene.reports(
                "/system/alerts",
                Map.of("title", "Disk full", "message", "99 %", "level", "critical", "source", scene.tenant));
        scene.reports(tenant + "/notifications", Map.of("title", "The End", "message", "Hello", "level", "info"));
    }

    private static Map<String, String> payment(String status) {
        return Map.of(
                "payment_id",
                Fresh.name("pay"),
                "status",
                status,
                "amount",
                "12.50",
                "currency",
                "EUR",
                "reason",
                "limit");
    }

    @Test
    void the_public_channel_of_a_tenant_says_less_than_its_members_hear(Actors actors) throws Exception {
        try (var scene = new TenantServiceScene(actors);
                var page = page(actors, ALICE, privately(ALICE), "channel:tenant." + scene.tenant)) {
            scene.asks(scene.alice, "PATCH", "", Map.of("contact_email", "ops@example.com"));
            scene.reports("/tenants/" + scene.tenant + "/payments", payment("completed"));
            scene.reports("/tenants/" + scene.tenant + "/payments", payment("failed"));

            String id = scene.tenant;
            assertThat(page.hears(own(ALICE), ".TenantUpdated", "tenant_id", id)
                            .at("/changes/contact_email")
                            .asString(""))
                    .isEqualTo("ops@example.com");
            assertThat(fields(page.hears("tenant." + id, ".TenantUpdated", "tenant_id", id)))
                    .containsExactly("tenant_id", "name", "description", "updated_at");
            assertThat(page.hears(own(ALICE), ".PaymentCompleted", "tenant_id", id)
                            .path("amount")
                            .asString(""))
                    .isEqualTo("12.50");
            assertThat(fields(page.hears("tenant." + id, ".PaymentCompleted", "tenant_id", id)))
                    .containsExactly("payment_id", "tenant_id", "completed_at");
            assertThat(fields(page.hears("tenant." + id, ".PaymentFailed", "tenant_id", id)))
                    .containsExactly("payment_id", "tenant_id", "failed_at");
        }
    }

    private static Iterable<String> fields(JsonNode data) {
        return data.propertyNames();
    }

    @Test
    void nobody_hears_what_is_anothers_or_for_system_admins(Actors actors) throws Exception {
        try (var page = page(actors, ALICE, privately(ALICE), privately(BOB), "private:" + ADMINS)) {
            assertThat(page.eventsOf(own(ALICE))).containsExactly("subscribed");
            assertThat(page.isRefused(own(BOB))).isEqualTo(403);
            assertThat(page.isRefused(ADMINS)).isEqualTo(403);
        }
    }

    private static EchoPage page(Actors actors, DemoUser user, String... channels) throws Exception {
        return EchoPage.open(actors.platform(), actors.platform().gatewaySocket(), user, channels);
    }

    private static EchoPage pageElsewhere(Actors actors, DemoUser user, String... channels) throws Exception {
        return EchoPage.open(actors.platform(), actors.otherGatewaySocket(), user, channels);
    }

    private static String privately(DemoUser user) {
        return "private:" + own(user);
    }

    private static String own(DemoUser user) {
        return "user." + user.userId();
    }
}
