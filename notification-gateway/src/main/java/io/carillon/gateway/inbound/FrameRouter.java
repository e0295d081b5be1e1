package io.carillon.gateway.inbound;

import io.carillon.gateway.protocol.ClientFrame;
import io.carillon.gateway.protocol.ClientFrame.PresencePing;
import java.time.InstantSource;

/** Which handler answers which frame: the whole table. */
final class FrameRouter {

    private final PresencePingHandler presencePing;

    FrameRouter(InstantSource clock) {
        this.presencePing = new PresencePingHandler(clock);
    }

    void route(ClientFrame frame, Caller caller) {
        switch (frame) {
            case PresencePing ping -> presencePing.handle(caller);
        }
    }
}
