package io.carillon.conformance.check;

import io.carillon.conformance.wire.Message;
import io.carillon.conformance.wire.Socket13;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A session that is open: what most checks need. */
final class Peer implements AutoCloseable {

    /** Longer than a service may take. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    static final List<String> UPGRADE = List.of(
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: " + Socket13.KEY);

    static final String PROTOCOL = "Sec-WebSocket-Protocol: carillon.v1";

    private final Socket13 socket;
    private final Message.Frame ready;

    private Peer(Socket13 socket, Message.Frame ready) {
        this.socket = socket;
        this.ready = ready;
    }

    static Peer open(Target target) {
        return open(target, target.token(), "");
    }

    /** @param query with its question mark, or empty */
    static Peer open(Target target, String token, String query) {
        Socket13 socket = knock(target, query, PROTOCOL, bearer(token));
        Unmet.unless(socket.upgraded(), "the handshake got " + socket.answer());
        return new Peer(socket, firstFrame(socket));
    }

    private static Message.Frame firstFrame(Socket13 socket) {
        Message first = socket.next(PATIENCE);
        if (first instanceof Message.Frame frame && frame.type().equals("connection.ready")) {
            return frame;
        }
        throw new Unmet("the first frame was " + first);
    }

    /** Tries a handshake with these headers besides those of every upgrade. */
    static Socket13 knock(Target target, String query, String... headers) {
        List<String> all = new ArrayList<>(UPGRADE);
        all.addAll(List.of(headers));
        return Socket13.get(target.socket(), query, all);
    }

    static String bearer(String token) {
        return "Authorization: Bearer " + token;
    }

    Message.Frame ready() {
        return ready;
    }

    String sessionCursor() {
        return ready.data().path("cursor").asString("");
    }

    Socket13 socket() {
        return socket;
    }

    /** Sends a frame and waits for one of a type. */
    Message.Frame ask(String frame, String type) {
        socket.text(frame);
        return frame(type);
    }

    /** Sends something wrong and waits for the error; says its code. */
    String refusalOf(String frame) {
        return ask(frame, "error").data().path("code").asString("");
    }

    Message.Frame frame(String type) {
        return frame(type, frame -> true, PATIENCE)
                .orElseThrow(() -> new Unmet("no " + type + " within " + PATIENCE.toSeconds() + " s"));
    }

    Optional<Message.Frame> frame(String type, Predicate<Message.Frame> wanted, Duration patience) {
        return socket.await(
                        message -> message instanceof Message.Frame frame
                                && frame.type().equals(type)
                                && wanted.test(frame),
                        patience)
                .map(Message.Frame.class::cast);
    }

    /** The code the gateway closes with. */
    int closeCode() {
        return socket.await(message -> message instanceof Message.Close, PATIENCE)
                .map(Message.Close.class::cast)
                .orElseThrow(() -> new Unmet("it did not close within " + PATIENCE.toSeconds() + " s"))
                .code();
    }

    @Override
    public void close() {
        socket.close();
    }
}
