package io.carillon.launcher.story;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * tenant-service's REST interface as one user or back end calls it. What returns an {@link Answer} leaves it to the caller what to
 * expect; no answer at all is an {@link java.io.UncheckedIOException}.
 */
public final class TenantApi {

    private final JsonCalls calls;

    /** Calls the service at {@code base} with the bearer token of a user or a back end. */
    public TenantApi(HttpClient http, URI base, String accessToken) {
        this.calls = new JsonCalls(http, base, accessToken);
    }

    /** Reads what a path names. */
    public Answer get(String path) {
        return calls.call("GET", path);
    }

    /**
     * Anything else that one can ask for.
     *
     * @param method such as {@code POST}
     * @param path such as {@code /tenants/tenant_01J…/members/user_01J…/kick}
     * @param body empty where the service wants nothing
     */
    public Answer call(String method, String path, Map<String, ? extends @Nullable Object> body) {
        return body.isEmpty() ? calls.call(method, path) : calls.call(method, path, body);
    }

    /** Registers a tenant, which waits for its approval, and returns its id. */
    public String register(String name) {
        return call("POST", "/tenants", Map.of("name", name))
                .expect(201)
                .path("tenant_id")
                .stringValue();
    }

    /** Lets a tenant work, as a system admin. */
    public Answer approve(String tenantId) {
        return call("POST", "/tenants/" + tenantId + "/approve", Map.of());
    }

    /**
     * Asks a user in and returns the invitation's id.
     *
     * @param role {@code admin}, {@code moderator}, {@code vip} or {@code member}
     */
    public String invite(String tenantId, String userId, String role) {
        return call("POST", "/tenants/" + tenantId + "/invitations", Map.of("user_id", userId, "role", role))
                .expect(201)
                .path("invitation_id")
                .stringValue();
    }

    /** Answers an invitation with {@code accepted} or {@code declined}. */
    public Answer respond(String tenantId, String invitationId, String action) {
        return call(
                "POST",
                "/tenants/%s/invitations/%s/response".formatted(tenantId, invitationId),
                Map.of("action", action));
    }
}
