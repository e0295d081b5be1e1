package io.carillon.gateway.inbound;

import io.carillon.gateway.protocol.ClientFrame.PresencePing;
import io.carillon.gateway.protocol.ServerFrame.PresencePong;
import java.time.InstantSource;

/** Answers {@code presence.ping}. */
public final class PresencePingHandler implements FrameHandler<PresencePing> {

    private final InstantSource clock;

    /** A handler that tells the given clock's time. */
    public PresencePingHandler(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Answer handle(PresencePing ping, Caller caller) {
        caller.reply(new PresencePong(clock.instant()));
        return Answer.DONE;
    }
}
