package io.carillon.client;

import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is said over a connection: frames to the listeners, answers to those who asked. On the loop's thread. */
final class Conversation {

    private static final JsonMapper JSON = new JsonMapper();

    private final Loop loop;
    private final TokenSupplier tokens;
    private final Delivery delivery;
    private final Courier courier;
    private final Subscriptions subscriptions;

    Conversation(Loop loop, TokenSupplier tokens, Delivery delivery, Courier courier, Subscriptions subscriptions) {
        this.loop = loop;
        this.tokens = tokens;
        this.delivery = delivery;
        this.courier = courier;
        this.subscriptions = subscriptions;
    }

    void take(Frame frame, Wire from) {
        if (isAnswer(frame)) {
            return;
        }
        delivery.take(frame);
        switch (frame.type()) {
            case "connection.ready" -> courier.connected(from);
            case "subscription.ended" ->
                frame.data().path("channel").stringValueOpt().ifPresent(subscriptions::ended);
            case "auth.expiring" -> refresh();
            default -> {}
        }
    }

    void interrupted() {
        courier.disconnected();
    }

    void end(String why) {
        courier.disconnected();
        courier.end(why);
    }

    private boolean isAnswer(Frame frame) {
        return switch (frame.type()) {
            case "ack" -> courier.acknowledged(frame.data());
            case "error" -> courier.refused(frame.data());
            default -> false;
        };
    }

    /** If that fails the session ends with its token, and the next one begins with a new one. */
    private void refresh() {
        loop.ask(() -> tokens.token(true), (token, problem) -> {
            if (token == null) {
                Loop.warn("There is no new token for the session", problem);
                return;
            }
            JsonNode data = JSON.createObjectNode().put("access_token", token);
            CompletableFuture<JsonNode> answer = new CompletableFuture<>();
            var _ = answer.exceptionally(refused -> {
                Loop.warn("The new token was not accepted for the session", refused);
                return null;
            });
            courier.send(Courier.newOpId(), "auth.refresh", data, answer);
        });
    }
}
