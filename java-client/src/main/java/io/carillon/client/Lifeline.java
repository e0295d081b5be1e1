package io.carillon.client;

import io.carillon.client.ConnectionState.Connected;
import io.carillon.client.ConnectionState.Connecting;
import io.carillon.client.ConnectionState.Ended;
import io.carillon.client.ConnectionState.Waiting;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Keeps a client connected: connects, and decides what follows when that fails or ends. On the loop's thread. */
final class Lifeline implements Wire.Events {

    /** A connection that lived this long was no failure. */
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private final ClientSettings settings;
    private final Loop loop;
    private final Knock knock;
    private final Conversation conversation;
    private volatile ConnectionState state = new Waiting(Duration.ZERO, "not opened yet");
    private @Nullable Wire wire;
    private boolean over;
    private boolean freshToken;
    private int failures;
    private int gateway;
    private long readyNanos;
    private long heardNanos;

    Lifeline(ClientSettings settings, Loop loop, Knock knock, Conversation conversation) {
        this.settings = settings;
        this.loop = loop;
        this.knock = knock;
        this.conversation = conversation;
    }

    ConnectionState state() {
        return state;
    }

    void connect() {
        if (over) {
            return;
        }
        change(new Connecting());
        boolean fresh = freshToken;
        loop.ask(() -> settings.tokens().token(fresh), (token, problem) -> {
            if (token == null) {
                follow(Verdict.AGAIN, "There is no token: " + problem);
            } else if (!over) {
                knock(token, fresh);
            }
        });
    }

    private void knock(String token, boolean fresh) {
        URI address = settings.gateways().get(gateway % settings.gateways().size());
        knock.at(
                address,
                token,
                this,
                refusal -> loop.run(() -> {
                    gateway++;
                    follow(refusal.verdict(fresh), refusal.why());
                }));
    }

    /** Ends for good, in peace. */
    void close() {
        Wire open = wire;
        stop("closed by this side");
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void opened(Wire opened) {
        loop.run(() -> {
            if (over) {
                opened.abort();
                return;
            }
            wire = opened;
            freshToken = false;
            readyNanos = System.nanoTime();
            heardNanos = readyNanos;
            loop.after(settings.silence(), () -> checkSilence(opened));
        });
    }

    @Override
    public void text(Wire from, String message) {
        loop.run(() -> {
            if (from.equals(wire)) {
                heardNanos = System.nanoTime();
                try {
                    take(from, message);
                } finally {
                    from.readOn();
                }
            }
        });
    }

    private void take(Wire from, String message) {
        Frame frame = Frame.parse(message);
        conversation.take(frame, from);
        if (frame.type().equals("connection.ready")) {
            change(new Connected(
                    frame.data().path("session_id").asString(""),
                    frame.data().path("user_id").asString("")));
        }
        if (frame.type().equals("connection.draining")) {
            Duration wait =
                    Duration.ofMillis(frame.data().path("reconnect_after_ms").asLong(0));
            loop.after(wait, () -> move(from));
        }
    }

    @Override
    public void pinged(Wire by) {
        loop.run(() -> heardNanos = by.equals(wire) ? System.nanoTime() : heardNanos);
    }

    @Override
    public void ended(Wire which, int code, String reason) {
        loop.run(() -> {
            if (which.equals(wire)) {
                lose();
                follow(Verdict.ofClose(code, reason), "The connection ended with " + code + " " + reason);
            }
        });
    }

    /** The gateway asked to go elsewhere. */
    private void move(Wire from) {
        if (from.equals(wire)) {
            lose();
            from.close();
            connect();
        }
    }

    private void checkSilence(Wire which) {
        if (!which.equals(wire)) {
            return;
        }
        Duration silent = Duration.ofNanos(System.nanoTime() - heardNanos);
        if (silent.compareTo(settings.silence()) >= 0) {
            which.abort();
            lose();
            follow(Verdict.AGAIN, "Nothing was heard for " + silent);
        } else {
            loop.after(settings.silence().minus(silent), () -> checkSilence(which));
        }
    }

    private void lose() {
        wire = null;
        conversation.interrupted();
        gateway++;
        if (System.nanoTime() - readyNanos > SETTLED.toNanos()) {
            failures = 0;
        }
    }

    private void follow(Verdict verdict, String why) {
        if (over) {
            return;
        }
        switch (verdict) {
            case Verdict.Stop(String reason) -> stop(reason);
            case Verdict.Again(boolean fresh, Duration atLeast) -> {
                failures++;
                freshToken |= fresh;
                Duration drawn = settings.backoff().delay(failures, ThreadLocalRandom.current());
                Duration wait = drawn.compareTo(atLeast) > 0 ? drawn : atLeast.plus(drawn);
                change(new Waiting(wait, why));
                loop.after(wait, this::connect);
            }
        }
    }

    private void stop(String why) {
        if (!over) {
            over = true;
            wire = null;
            conversation.end(why);
            change(new Ended(why));
        }
    }

    private void change(ConnectionState next) {
        state = next;
        settings.states().changed(next);
    }
}
