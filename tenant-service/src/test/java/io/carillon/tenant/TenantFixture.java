package io.carillon.tenant;

import static io.carillon.localstack.DemoUser.ALICE;
import static io.carillon.localstack.DemoUser.BOB;
import static io.carillon.localstack.DemoUser.CAROL;
import static io.carillon.localstack.DemoUser.DAVE;
import static io.carillon.localstack.DemoUser.ERIN;

import io.carillon.fixtures.http.CallerClient;
import io.carillon.fixtures.http.ServiceClient;

/** Callers, and a tenant that alice owns. */
final class TenantFixture {

    final CallerClient alice;
    final CallerClient bob;
    final CallerClient carol;
    final CallerClient dave;
    /** A system admin. */
    final CallerClient erin;

    final CallerClient backEnd;

    TenantFixture(ServiceClient client) {
        alice = client.as(ALICE);
        bob = client.as(BOB);
        carol = client.as(CAROL);
        dave = client.as(DAVE);
        erin = client.as(ERIN);
        backEnd = client.asBackEnd();
    }

    /** A new tenant that works, owned by alice; returns its path. */
    String tenant() {
        String path = pending();
        erin.post(path + "/approve").with(200);
        return path;
    }

    /** A new tenant that waits for approval; returns its path. */
    String pending() {
        String id = alice.post("/tenants", "{\"name\": \"Acme\"}").with(201).field("tenant_id");
        return "/tenants/" + id;
    }

    /** Makes somebody a member, by invitation. */
    void joins(String tenant, CallerClient user, String role) {
        String invitation = alice.post(
                        tenant + "/invitations",
                        "{\"user_id\": \"%s\", \"role\": \"%s\"}".formatted(user.userId(), role))
                .with(201)
                .field("invitation_id");
        user.post(tenant + "/invitations/" + invitation + "/response", "{\"action\": \"accepted\"}")
                .with(200);
    }

    /** The key of a tenant's events. */
    static String scope(String tenant) {
        return "tenant:" + id(tenant);
    }

    static String id(String tenant) {
        return tenant.substring(tenant.lastIndexOf('/') + 1);
    }
}
