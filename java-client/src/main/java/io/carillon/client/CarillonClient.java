package io.carillon.client;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A user's connection to the gateway (docs/protocol.md): it resumes where it stopped, whatever ends it, until it is closed or
 * the gateway says that it must not come back. Thread-safe.
 */
public final class CarillonClient implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Loop loop = new Loop();
    private final Subscriptions subscriptions;
    private final Delivery delivery;
    private final Courier courier;
    private final Lifeline lifeline;

    CarillonClient(ClientSettings settings) {
        subscriptions = new Subscriptions(settings.channels());
        delivery = new Delivery(settings);
        courier = new Courier(loop, subscriptions, settings.answerTimeout());
        lifeline = new Lifeline(
                settings,
                loop,
                new Knock(settings, delivery, subscriptions),
                new Conversation(loop, settings.tokens(), delivery, courier, subscriptions));
    }

    /**
     * Begins to describe a client.
     *
     * @param gateway for example {@code wss://gateway.example.org/socket}
     */
    public static ClientBuilder to(URI gateway, TokenSupplier tokens) {
        return new ClientBuilder(gateway, tokens);
    }

    void open() {
        loop.run(() -> {
            delivery.begin();
            lifeline.connect();
        });
    }

    /**
     * Sends a frame, now or when there is a connection again; after a break it is sent again, and done once.
     *
     * @param type for example {@code chat.send}
     * @param data its content, an object
     * @return the {@code data} of the {@code ack}, or a {@link CarillonException}; completed on the client's thread
     */
    public CompletableFuture<JsonNode> send(String type, JsonNode data) {
        String opId = Courier.newOpId();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        JsonNode copy = data.deepCopy();
        return onLoop(() -> courier.send(opId, type, copy, answer), opId, answer);
    }

    /**
     * Sends the same again after {@link CarillonException#UNANSWERED} or {@link CarillonException#ENDED}: a service that has done it
     * answers as it would have then, and any other does it now.
     *
     * @param opId of the exception; type and data must be those of before
     */
    public CompletableFuture<JsonNode> sendAgain(String opId, String type, JsonNode data) {
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        JsonNode copy = data.deepCopy();
        return onLoop(() -> courier.sendAgain(opId, type, copy, answer), opId, answer);
    }

    private CompletableFuture<JsonNode> onLoop(Runnable sending, String opId, CompletableFuture<JsonNode> answer) {
        if (!loop.run(sending)) {
            answer.completeExceptionally(Courier.ended("The client is closed.", opId));
        }
        return answer;
    }

    /** Sends a frame without content. */
    public CompletableFuture<JsonNode> send(String type) {
        return send(type, JSON.createObjectNode());
    }

    /** Subscribes to a group: from now on, through reconnects, until it is refused or left, or the membership ends. */
    public CompletableFuture<JsonNode> subscribe(String group) {
        return send("subscribe", JSON.createObjectNode().put("group", group));
    }

    /** Ends the subscription to a group, when the service agrees. */
    public CompletableFuture<JsonNode> unsubscribe(String group) {
        return send("unsubscribe", JSON.createObjectNode().put("group", group));
    }

    /** Joins a room and subscribes to it, as to a group. */
    public CompletableFuture<JsonNode> joinRoom(String room) {
        return send("room.join", JSON.createObjectNode().put("room", room));
    }

    /** Leaves a room. */
    public CompletableFuture<JsonNode> leaveRoom(String room) {
        return send("room.leave", JSON.createObjectNode().put("room", room));
    }

    /** Subscribes to a tenant's room, as to a group. */
    public CompletableFuture<JsonNode> joinTenant(String tenantId) {
        return send("tenant.join", JSON.createObjectNode().put("tenant_id", tenantId));
    }

    /** Ends the subscription to a tenant's room. */
    public CompletableFuture<JsonNode> leaveTenant(String tenantId) {
        return send("tenant.leave", JSON.createObjectNode().put("tenant_id", tenantId));
    }

    /** How it is connected. */
    public ConnectionState state() {
        return lifeline.state();
    }

    /** The position after the last frame that was dealt with; empty before the first. */
    public Optional<String> cursor() {
        return delivery.cursor();
    }

    /** The channels it is subscribed to, and subscribes to again on each connection. */
    public Set<String> channels() {
        return subscriptions.all();
    }

    /** Ends the connection for good. What is not answered yet fails. Repeating it does nothing. */
    @Override
    public void close() {
        loop.run(() -> {
            lifeline.close();
            loop.end();
        });
    }
}
