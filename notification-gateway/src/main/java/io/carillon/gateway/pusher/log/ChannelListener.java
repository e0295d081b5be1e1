package io.carillon.gateway.pusher.log;

import io.carillon.gateway.protocol.OutboundFrame;
import io.carillon.gateway.pusher.protocol.ChannelId;
import java.util.Optional;

/** Whoever listens to a channel. No method blocks; all but {@link #over} are called by one thread. */
public interface ChannelListener {

    /** Which channel. */
    ChannelId channel();

    /** Whether it does not want to listen any more. */
    boolean over();

    /**
     * Whatever is written from now on will be heard; called once, though something may have been heard before.
     *
     * @param remembered the last event of a cache channel
     */
    void listening(Optional<OutboundFrame> remembered);

    /** The next thing heard, in the order of the log. */
    void hear(Heard heard);
}
