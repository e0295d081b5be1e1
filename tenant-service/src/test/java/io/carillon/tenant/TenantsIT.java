package io.carillon.tenant;

import static io.carillon.fixtures.http.ProblemAssert.assertProblem;
import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.fixtures.http.Answer;
import io.carillon.fixtures.http.CallerClient;
import io.carillon.fixtures.service.RunningService;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tenants and who is in them, over REST, as storage keeps them. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class TenantsIT {

    private final TenantFixture all;
    private final CallerClient alice;
    private final CallerClient bob;
    private final CallerClient carol;
    private final CallerClient erin;

    TenantsIT(LocalStack stack) {
        all = new TenantFixture(
                RunningService.shared(stack, TenantServiceApplication.class).client());
        alice = all.alice;
        bob = all.bob;
        carol = all.carol;
        erin = all.erin;
    }

    @Test
    void who_registers_a_tenant_owns_it_and_finds_it_at_its_address_and_in_his_list() {
        Answer created = alice.post(
                        "/tenants",
                        "{\"name\": \"Acme\", \"description\": \"Anvils\", \"contact_email\": \"acme@example.org\"}")
                .with(201);
        String path = created.headers().firstValue("Location").orElseThrow();

        JsonNode found = alice.read(path);
        assertThat(found).isEqualTo(created.body());
        assertThat(found.path("status").asString()).isEqualTo("pending");
        assertThat(found.path("owner_id").asString()).isEqualTo(alice.userId());
        assertThat(found.path("role").asString()).isEqualTo("owner");
        assertThat(found.path("members").asInt()).isEqualTo(1);
        awaitListed(alice, "/tenants?limit=100", found.path("tenant_id").asString(), true);
        awaitListed(
                erin,
                "/tenants?status=pending&limit=100",
                found.path("tenant_id").asString(),
                true);
        assertProblem(bob.get(path), 404, "unknown_tenant");
        assertProblem(bob.get("/tenants?status=pending"), 403, "not_a_system_admin");
    }

    @Test
    void a_tenant_is_approved_suspended_and_found_by_its_status() {
        String tenant = all.pending();
        String id = TenantFixture.id(tenant);
        assertProblem(alice.post(tenant + "/approve"), 403, "not_a_system_admin");
        assertProblem(
                alice.post(tenant + "/announcements", "{\"title\": \"a\", \"content\": \"b\"}"),
                409,
                "tenant_not_active");

        erin.post(tenant + "/approve").with(200);
        awaitListed(erin, "/tenants?status=pending&limit=100", id, false);
        erin.post(tenant + "/suspend", "{\"reason\": \"unpaid\"}").with(200);

        assertProblem(alice.patch(tenant, "{\"name\": \"Other\"}"), 409, "tenant_not_active");
        assertThat(alice.read(tenant).path("status").asString()).isEqualTo("suspended");
        awaitListed(erin, "/tenants?status=suspended&limit=100", id, true);
    }

    @Test
    void a_patch_changes_what_it_names_and_is_refused_for_what_it_can_t() {
        String tenant = all.tenant();

        assertThat(alice.patch(tenant, "{\"name\": \" New \", \"description\": \"D\"}")
                        .with(200)
                        .field("name"))
                .isEqualTo("New");
        assertThat(alice.patch(tenant, "{\"description\": null}")
                        .with(200)
                        .body()
                        .has("description"))
                .isFalse();
        assertProblem(alice.patch(tenant, "{\"status\": \"active\"}"), 400, "invalid_request");
        assertProblem(alice.patch(tenant, "{\"name\": null}"), 400, "invalid_request");
        assertProblem(alice.post("/tenants", "{\"name\": \" \"}"), 400, "invalid_request");
    }

    @Test
    void settings_are_kept_as_the_json_they_are() {
        String tenant = all.tenant();
        all.joins(tenant, bob, "member");

        alice.patch(tenant + "/settings", "{\"colours\": [\"red\", 3], \"join_policy\": \"open\"}")
                .with(200);

        JsonNode settings = bob.read(tenant + "/settings").path("settings");
        assertThat(settings.path("colours").toString()).isEqualTo("[\"red\",3]");
        assertProblem(bob.patch(tenant + "/settings", "{\"a\": 1}"), 403, "forbidden");
        assertProblem(alice.patch(tenant + "/settings", "{\"join_policy\": \"maybe\"}"), 400, "invalid_request");
        assertProblem(alice.patch(tenant + "/settings", "{\"Big\": 1}"), 400, "invalid_request");
        alice.patch(tenant + "/settings", "{\"colours\": null}").with(200);
        assertThat(alice.read(tenant + "/settings").path("settings").has("colours"))
                .isFalse();
    }

    @Test
    void members_come_by_invitation_or_through_an_open_door_and_are_listed_in_pages() {
        String tenant = all.tenant();
        assertProblem(bob.post(tenant + "/members"), 403, "invitation_required");
        all.joins(tenant, bob, "moderator");
        alice.patch(tenant + "/settings", "{\"join_policy\": \"open\"}").with(200);
        carol.post(tenant + "/members").with(200);

        JsonNode first = carol.read(tenant + "/members?limit=2");
        JsonNode second = carol.read(
                tenant + "/members?limit=2&cursor=" + first.path("next").asString());
        List<String> ids = first.path("members")
                .valueStream()
                .map(member -> member.path("user_id").asString())
                .toList();
        assertThat(ids).isSorted().hasSize(2);
        assertThat(second.path("members")).hasSize(1);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(alice.read(tenant).path("members").asInt()).isEqualTo(3);
        assertThat(bob.read(tenant + "/members/" + bob.userId()).path("role").asString())
                .isEqualTo("moderator");
        assertProblem(bob.get(tenant + "/members?limit=0"), 400, "invalid_request");
        carol.delete(tenant + "/members/me").with(204);
        assertProblem(carol.get(tenant), 404, "unknown_tenant");
        awaitListed(carol, "/tenants?limit=100", TenantFixture.id(tenant), false);
        assertProblem(alice.delete(tenant + "/members/me"), 409, "owner_stays");
    }

    @Test
    void invitations_are_found_on_both_sides_and_answered_by_the_invitee_alone() {
        String tenant = all.tenant();
        String invitation = alice.post(
                        tenant + "/invitations", "{\"user_id\": \"%s\", \"role\": \"vip\"}".formatted(bob.userId()))
                .with(201)
                .field("invitation_id");

        await().untilAsserted(
                        () -> assertThat(ids(bob.read("/tenant-invitations?limit=100"), "invitations", "invitation_id"))
                                .contains(invitation));
        assertThat(ids(alice.read(tenant + "/invitations"), "invitations", "invitation_id"))
                .containsExactly(invitation);
        assertProblem(
                carol.post(tenant + "/invitations/" + invitation + "/response", "{\"action\": \"accepted\"}"),
                404,
                "unknown_invitation");
        assertProblem(
                bob.post(tenant + "/invitations/" + invitation + "/response", "{\"action\": \"maybe\"}"),
                400,
                "invalid_request");
        bob.post(tenant + "/invitations/" + invitation + "/response", "{\"action\": \"declined\"}")
                .with(200);
        await().untilAsserted(
                        () -> assertThat(ids(bob.read("/tenant-invitations?limit=100"), "invitations", "invitation_id"))
                                .doesNotContain(invitation));
        assertProblem(alice.delete(tenant + "/invitations/" + invitation), 409, "invitation_not_open");
    }

    @Test
    void a_ban_has_a_reason_is_listed_and_lifted() {
        String tenant = all.tenant();
        all.joins(tenant, bob, "member");
        all.joins(tenant, carol, "moderator");

        assertProblem(carol.put(tenant + "/bans/" + bob.userId()), 403, "forbidden");
        alice.put(tenant + "/bans/" + bob.userId(), "{\"reason\": \"spam\"}").with(200);

        JsonNode ban = alice.read(tenant + "/bans").path("bans").path(0);
        assertThat(ban.path("user_id").asString()).isEqualTo(bob.userId());
        assertThat(ban.path("reason").asString()).isEqualTo("spam");
        assertProblem(bob.get(tenant), 404, "unknown_tenant");
        assertProblem(carol.get(tenant + "/bans"), 403, "forbidden");
        alice.delete(tenant + "/bans/" + bob.userId()).with(204);
        assertProblem(alice.delete(tenant + "/bans/" + bob.userId()), 404, "unknown_ban");
        all.joins(tenant, bob, "member");
    }

    @Test
    void roles_nicknames_and_ownership_go_by_levels() {
        String tenant = all.tenant();
        all.joins(tenant, bob, "admin");
        all.joins(tenant, carol, "member");

        assertProblem(
                bob.put(tenant + "/members/" + carol.userId() + "/role", "{\"role\": \"admin\"}"),
                403,
                "role_too_high");
        bob.put(tenant + "/members/" + carol.userId() + "/role", "{\"role\": \"vip\"}")
                .with(200);
        assertProblem(
                bob.put(tenant + "/members/" + carol.userId() + "/role", "{\"role\": \"owner\"}"),
                400,
                "invalid_request");
        carol.put(tenant + "/members/" + carol.userId() + "/nickname", "{\"nickname\": \"Caz\"}")
                .with(200);
        assertThat(bob.read(tenant + "/members/" + carol.userId())
                        .path("nickname")
                        .asString())
                .isEqualTo("Caz");
        assertProblem(bob.put(tenant + "/owner", "{\"user_id\": \"%s\"}".formatted(bob.userId())), 403, "forbidden");
        alice.put(tenant + "/owner", "{\"user_id\": \"%s\"}".formatted(carol.userId()))
                .with(200);

        assertThat(alice.read(tenant).path("owner_id").asString()).isEqualTo(carol.userId());
        assertThat(alice.read(tenant).path("role").asString()).isEqualTo("admin");
        assertThat(carol.read(tenant + "/members/" + carol.userId())
                        .path("nickname")
                        .asString())
                .isEqualTo("Caz");
    }

    @Test
    void announcements_are_pinned_changed_deleted_and_listed_newest_first() {
        String tenant = all.tenant();
        all.joins(tenant, bob, "member");
        String old = announced(tenant, "{\"title\": \"Old\", \"content\": \"o\", \"is_pinned\": true}");
        String young = announced(tenant, "{\"title\": \"Young\", \"content\": \"line\\nbreak\"}");

        assertThat(ids(bob.read(tenant + "/announcements"), "announcements", "id"))
                .containsExactly(young, old);
        assertThat(ids(bob.read(tenant + "/announcements?pinned=true"), "announcements", "id"))
                .containsExactly(old);
        JsonNode one = bob.read(tenant + "/announcements/" + young);
        assertThat(one.path("author").path("role").asString()).isEqualTo("owner");
        assertThat(one.path("author").path("display_name").asString()).isEqualTo(alice.displayName());
        alice.patch(tenant + "/announcements/" + old, "{\"is_pinned\": false, \"title\": \"Older\"}")
                .with(200);
        assertThat(ids(bob.read(tenant + "/announcements?pinned=true"), "announcements", "id"))
                .isEmpty();
        assertProblem(bob.delete(tenant + "/announcements/" + old), 403, "forbidden");
        alice.delete(tenant + "/announcements/" + old).with(204);
        assertThat(ids(bob.read(tenant + "/announcements"), "announcements", "id"))
                .containsExactly(young);
    }

    @Test
    void accounts_are_made_changed_suspended_activated_and_deleted() {
        String tenant = all.tenant();
        alice.post(
                        tenant + "/users",
                        "{\"user_id\": \"%s\", \"name\": \"Bob B.\", \"email\": \"bob@example.org\"}"
                                .formatted(bob.userId()))
                .with(201);
        String account = tenant + "/users/" + bob.userId();

        assertThat(bob.read(account).path("status").asString()).isEqualTo("active");
        assertThat(alice.patch(account, "{\"email\": \"\"}").with(200).body().has("email"))
                .isFalse();
        assertThat(ids(alice.read(tenant + "/users"), "users", "user_id")).containsExactly(bob.userId());
        assertProblem(bob.get(tenant + "/users"), 403, "forbidden");
        alice.post(account + "/suspend", "{\"reason\": \"unpaid\"}").with(200);
        assertProblem(bob.get(account), 404, "unknown_tenant");
        alice.post(account + "/activate").with(200);
        assertProblem(alice.post(account + "/password-changed"), 403, "not_a_service");
        all.backEnd.post(account + "/password-changed").with(204);
        alice.delete(account).with(204);
        assertProblem(bob.get(tenant), 404, "unknown_tenant");
    }

    private String announced(String tenant, String json) {
        return alice.post(tenant + "/announcements", json).with(201).field("id");
    }

    private static List<String> ids(JsonNode page, String list, String id) {
        return page.path(list)
                .valueStream()
                .map(item -> item.path(id).asString())
                .toList();
    }

    /** Views follow before the event is out, which may be a moment after the answer. */
    private static void awaitListed(CallerClient caller, String path, String id, boolean there) {
        await().untilAsserted(() -> assertThat(
                        ids(caller.read(path), "tenants", "tenant_id").contains(id))
                .isEqualTo(there));
    }
}
