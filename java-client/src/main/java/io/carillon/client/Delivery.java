package io.carillon.client;

import java.util.Optional;

/** Hands frames to listeners, each notification once, and keeps the position. Belongs to the loop's thread. */
final class Delivery {

    private final ClientSettings settings;
    private final RecentIds ids;
    private volatile Optional<String> cursor;

    Delivery(ClientSettings settings) {
        this.settings = settings;
        this.ids = new RecentIds(settings.rememberedIds());
        this.cursor = settings.cursor();
    }

    /** Looks for a kept position, which may take a while. */
    void begin() {
        if (cursor.isEmpty()) {
            cursor = settings.store().load();
        }
    }

    /** Where the client stands. */
    Optional<String> cursor() {
        return cursor;
    }

    /** Deals with a frame; the position moves afterwards. */
    void take(Frame frame) {
        if (frame.id().map(ids::add).orElse(true)) {
            hand(frame);
        }
        frame.position().ifPresent(this::move);
    }

    private void hand(Frame frame) {
        try {
            settings.listeners().getOrDefault(frame.type(), settings.others()).onFrame(frame);
        } catch (RuntimeException e) {
            Loop.warn("A listener failed at a frame of type " + frame.type(), e);
        }
    }

    private void move(String position) {
        cursor = Optional.of(position);
        try {
            settings.store().store(position);
        } catch (RuntimeException e) {
            Loop.warn("The position could not be kept", e);
        }
    }
}
