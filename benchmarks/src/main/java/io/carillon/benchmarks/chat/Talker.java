package io.carillon.benchmarks.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.benchmarks.harness.ListeningSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A member of a room with a socket: sends to it, and hears what all its members send. */
final class Talker {

    private static final JsonMapper JSON = new JsonMapper();

    private final String scope;
    private final Journeys journeys;
    private final WebSocket socket;
    private final ReentrantLock sending = new ReentrantLock();
    private final ConcurrentMap<String, Journey> open = new ConcurrentHashMap<>();

    Talker(HttpClient http, URI gateway, String token, String scope, Journeys journeys) {
        this.scope = scope;
        this.journeys = journeys;
        this.socket = ListeningSocket.open(http, URI.create(gateway + "?channels=" + scope), token, this::read)
                .join();
    }

    /** Sends a message; a socket takes one at a time. */
    void send(String text, Journey journey) {
        String opId = UUID.randomUUID().toString();
        open.put(opId, journey);
        String frame = JSON.writeValueAsString(
                Map.of("type", "chat.send", "op_id", opId, "data", Map.of("scope", scope, "body", text)));
        sending.lock();
        try {
            socket.sendText(frame, true).join();
        } finally {
            sending.unlock();
        }
    }

    private void read(String text, long received) {
        JsonNode frame = JSON.readTree(text);
        switch (frame.path("type").asString("")) {
            case "chat.message" -> {
                byte[] body = frame.path("data").path("body").asString("").getBytes(UTF_8);
                journeys.find(body).ifPresent(journey -> journey.arrived(received));
            }
            case "ack" -> {
                Journey journey = open.remove(frame.path("data").path("op_id").asString(""));
                if (journey != null) {
                    journey.acknowledged(received);
                }
            }
            case "error" -> {
                System.err.println("refused: " + text);
                throw new IllegalStateException("a message was refused: " + text);
            }
            default -> {
                // connection.ready, and what is told of members
            }
        }
    }
}
