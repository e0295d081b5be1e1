package io.carillon.gateway.inbound;

import io.carillon.gateway.protocol.ServerFrame.PresencePong;
import java.time.InstantSource;

/** Answers {@code presence.ping}. */
final class PresencePingHandler {

    private final InstantSource clock;

    PresencePingHandler(InstantSource clock) {
        this.clock = clock;
    }

    void handle(Caller caller) {
        caller.reply(new PresencePong(clock.instant()));
    }
}
