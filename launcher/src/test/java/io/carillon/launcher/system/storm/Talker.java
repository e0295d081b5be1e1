package io.carillon.launcher.system.storm;

import io.carillon.launcher.system.Actors;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A user in some rooms, who says what he has to say and keeps what he hears. */
final class Talker implements Line.Listener, AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int OPEN_AT_ONCE = 8;

    private final String userId;
    private final String token;
    private final List<String> rooms;
    private final List<Hearing> heard = new ArrayList<>();
    private final Line line;
    private final Asking asking;

    /** @param token of the user, good for as long as it takes */
    Talker(HttpClient http, URI gateway, String userId, String token, List<String> rooms) {
        this.userId = userId;
        this.token = token;
        this.rooms = List.copyOf(rooms);
        var channels = rooms.stream().map(room -> "room:" + room).toList();
        this.line = new Line(http, gateway, token, channels, this);
        this.asking = new Asking(line::send);
    }

    String userId() {
        return userId;
    }

    String token() {
        return token;
    }

    List<String> rooms() {
        return rooms;
    }

    /** Connects and becomes a member of its rooms. */
    void join() {
        line.open();
        rooms.forEach(room -> join(room)
                .orTimeout(Actors.PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join());
    }

    private CompletableFuture<JsonNode> join(String room) {
        var opId = UUID.randomUUID().toString();
        var frame = JSON.createObjectNode().put("type", "room.join").put("op_id", opId);
        frame.putObject("data").put("room", room);
        return asking.ask(opId, frame.toString(), Course.UNNOTED);
    }

    /** Says this and that in its rooms, some of it at once, and returns when all of it is acknowledged. */
    void say(List<Message> messages, Ledger ledger) throws InterruptedException {
        var slots = new Semaphore(OPEN_AT_ONCE);
        for (Message message : messages) {
            slots.acquire();
            var fate = ledger.open(message);
            var _ = ask(fate)
                    .thenAccept(messageId -> ledger.acknowledged(fate, messageId))
                    .whenComplete((_, refusal) -> {
                        if (refusal != null) {
                            fate.refused(refusal.toString());
                        }
                        slots.release();
                    });
        }
        slots.acquire(OPEN_AT_ONCE);
    }

    /** Sends again what was acknowledged before. */
    CompletableFuture<Void> repeat(Fate fate) {
        return ask(fate).thenAccept(fate::acknowledged);
    }

    private CompletableFuture<String> ask(Fate fate) {
        var message = fate.message();
        return asking.ask(message.opId(), message.frame(), fate)
                .thenApply(data -> data.path("message_id").asString());
    }

    List<Hearing> heard() {
        synchronized (heard) {
            return List.copyOf(heard);
        }
    }

    @Override
    public void ready() {
        asking.connected();
    }

    @Override
    public void lost() {
        asking.disconnected();
    }

    @Override
    public void frame(JsonNode frame) {
        switch (frame.path("type").asString("")) {
            case "ack", "error" -> asking.answered(frame.path("type").asString(), frame.path("data"));
            case "chat.message" -> {
                synchronized (heard) {
                    heard.add(Hearing.of(frame));
                }
            }
            default -> {
                // how others are, and who joins
            }
        }
    }

    @Override
    public void close() {
        line.close();
    }
}
