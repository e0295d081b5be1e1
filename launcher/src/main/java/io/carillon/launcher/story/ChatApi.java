package io.carillon.launcher.story;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * chat-service's REST interface (docs/chat-service.md) as one user or back end calls it. What returns an {@link Answer} leaves
 * it to the caller what to expect; no answer at all is an {@link java.io.UncheckedIOException}.
 */
public final class ChatApi {

    private final JsonCalls calls;

    /** Calls the service at {@code base} with the bearer token of a user or a back end. */
    public ChatApi(HttpClient http, URI base, String accessToken) {
        this.calls = new JsonCalls(http, base, accessToken);
    }

    /** Reads what a path names. */
    public Answer get(String path) {
        return calls.call("GET", path);
    }

    /** Opens a room that everybody may join. */
    public void createRoom(String room) {
        tryToCreateRoom(Map.of("room", room)).expect(201);
    }

    /** Opens a room and returns whatever the service answers. */
    public Answer tryToCreateRoom(Map<String, ?> room) {
        return calls.call("POST", "/rooms", room);
    }

    /** Changes what is said of a room. */
    public Answer updateRoom(String room, Map<String, ? extends @Nullable Object> changes) {
        return calls.call("PATCH", "/rooms/" + room, changes);
    }

    /** Makes a group and returns whatever the service answers. */
    public Answer tryToCreateGroup(Map<String, ?> group) {
        return calls.call("POST", "/groups", group);
    }

    /** Changes what is said of a group. */
    public Answer updateGroup(String group, Map<String, ? extends @Nullable Object> changes) {
        return calls.call("PATCH", "/groups/" + group, changes);
    }

    /**
     * Makes a user a member, or gives a member another role.
     *
     * @param place for example {@code rooms/general}, {@code groups/sales_team} or {@code networks/net-1}
     */
    public Answer putMember(String place, String userId, String role) {
        return calls.call("PUT", "/%s/members/%s".formatted(place, userId), Map.of("role", role));
    }

    /** Ends a membership. */
    public Answer removeMember(String place, String userId) {
        return calls.call("DELETE", "/%s/members/%s".formatted(place, userId));
    }

    /**
     * Sends to all members of a group, or to a user.
     *
     * @param target for example {@code groups/sales_team} or {@code users/user_01J…}
     * @param form {@code messages}, {@code notifications} or {@code files}
     */
    public Answer sendTo(String target, String form, Map<String, ? extends @Nullable Object> content) {
        return calls.call("POST", "/%s/%s".formatted(target, form), content);
    }

    /** Sends to users and groups at once; the content says {@code to} whom. */
    public Answer send(String form, Map<String, ? extends @Nullable Object> content) {
        return calls.call("POST", "/" + form, content);
    }

    /** The newest messages of a scope, newest first. */
    public JsonNode history(String scope) {
        return get("/scopes/%s/messages".formatted(scope)).expect(200).path("messages");
    }
}
