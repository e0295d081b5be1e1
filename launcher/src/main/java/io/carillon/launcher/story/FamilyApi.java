package io.carillon.launcher.story;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * family-service's REST interface (docs/family-service.md) as one user calls it. What returns an {@link Answer} leaves it to
 * the caller what to expect; no answer at all is an {@link java.io.UncheckedIOException}.
 */
public final class FamilyApi {

    private final JsonCalls calls;

    /** Calls the service at {@code base} with one user's bearer token. */
    public FamilyApi(HttpClient http, URI base, String accessToken) {
        this.calls = new JsonCalls(http, base, accessToken);
    }

    /** Reads what a path names. */
    public Answer get(String path) {
        return calls.call("GET", path);
    }

    /** Reads the caller's own profile, which also makes him known to the service, so that he can be invited. */
    public JsonNode profile(String userId) {
        return get("/user/" + userId).expect(200);
    }

    /** Creates a family and returns its id. */
    public String createFamily(String name) {
        return tryToCreateFamily(name).expect(201).path("familyId").stringValue();
    }

    /** Creates a family and returns whatever the service answers. */
    public Answer tryToCreateFamily(String name) {
        return calls.call("POST", "/family", Map.of("familyName", name));
    }

    /** Gives a family another name. */
    public Answer rename(String familyId, String name) {
        return calls.call("PATCH", "/family/" + familyId, Map.of("familyName", name));
    }

    /** Deletes a family; its users list it no longer if {@code dropReferences}. */
    public Answer delete(String familyId, boolean dropReferences) {
        return calls.call("DELETE", "/family/%s?dropReferences=%s".formatted(familyId, dropReferences));
    }

    /** Invites a user by id, username or e-mail address and returns the invitation's id. */
    public String invite(String familyId, String invitee) {
        return tryToInvite(familyId, invitee).expect(201).path("invitationId").stringValue();
    }

    /** Invites a user and returns whatever the service answers. */
    public Answer tryToInvite(String familyId, String invitee) {
        return calls.call("POST", "/family/" + familyId + "/invitations", Map.of("invitee", invitee));
    }

    /** Accepts ({@code accept}) or declines ({@code decline}) an invitation. */
    public Answer respond(String invitationId, String action) {
        return calls.call("POST", "/invitation/" + invitationId + "/response", Map.of("action", action));
    }

    /** Withdraws an invitation. */
    public Answer revoke(String invitationId) {
        return calls.call("DELETE", "/invitation/" + invitationId);
    }

    /** Makes a member an admin. */
    public Answer promote(String familyId, String userId) {
        return calls.call("POST", "/family/%s/members/%s/promote".formatted(familyId, userId));
    }

    /** Makes an admin a plain member. */
    public Answer demote(String familyId, String userId) {
        return calls.call("POST", "/family/%s/members/%s/demote".formatted(familyId, userId));
    }

    /**
     * Adds a user to a family without asking him.
     *
     * @param relation {@code parent} or {@code student}
     */
    public Answer add(String familyId, String userId, String relation) {
        return calls.call("POST", "/user/%s/family/%s".formatted(userId, familyId), Map.of("relation", relation));
    }

    /** Ends a membership: the caller's own by leaving, another user's by removing him. */
    public Answer remove(String familyId, String userId) {
        return calls.call("DELETE", "/user/%s/family/%s".formatted(userId, familyId));
    }

    /** Asks for tokens of the family account and returns the request's id. */
    public String requestTokens(String familyId, long amount) {
        return tryToRequestTokens(familyId, amount)
                .expect(201)
                .path("requestId")
                .stringValue();
    }

    /** Asks for tokens and returns whatever the service answers. */
    public Answer tryToRequestTokens(String familyId, long amount) {
        return calls.call("POST", "/family/" + familyId + "/token-requests", Map.of("amount", amount));
    }

    /** Approves ({@code approve}) or denies ({@code deny}) a token request. */
    public Answer review(String familyId, String requestId, String action) {
        return calls.call(
                "POST", "/family/%s/token-requests/%s/review".formatted(familyId, requestId), Map.of("action", action));
    }

    /** Freezes or unfreezes the family account. */
    public Answer setFrozen(String familyId, boolean frozen) {
        return calls.call("POST", "/family/%s/account/%s".formatted(familyId, frozen ? "freeze" : "unfreeze"));
    }

    /** Puts tokens into the family account; the same deposit never counts twice. */
    public Answer deposit(String familyId, String depositId, long amount) {
        return calls.call(
                "POST", "/family/" + familyId + "/account/deposits", Map.of("depositId", depositId, "amount", amount));
    }
}
