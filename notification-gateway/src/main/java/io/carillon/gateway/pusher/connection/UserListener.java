package io.carillon.gateway.pusher.connection;

import io.carillon.gateway.protocol.EncodedFrame;
import io.carillon.gateway.protocol.OutboundFrame;
import io.carillon.gateway.pusher.log.ChannelListener;
import io.carillon.gateway.pusher.log.Heard;
import io.carillon.gateway.pusher.protocol.ChannelId;
import io.carillon.gateway.pusher.protocol.ChannelName;
import io.carillon.gateway.pusher.protocol.PusherError;
import java.util.Optional;

/** Hears what is for the user a connection has signed in as. Nobody counts it. */
final class UserListener implements ChannelListener {

    private final ChannelId channel;
    private final PusherConnection connection;
    private final EncodedFrame success;
    private volatile boolean over;

    /** @param success told to the client when all will be heard */
    UserListener(ChannelName channel, PusherConnection connection, EncodedFrame success) {
        this.channel = new ChannelId(connection.app().id(), channel.text());
        this.connection = connection;
        this.success = success;
    }

    @Override
    public ChannelId channel() {
        return channel;
    }

    @Override
    public boolean over() {
        return over;
    }

    @Override
    public void listening(Optional<OutboundFrame> remembered) {
        if (!over) {
            connection.offer(success);
        }
    }

    @Override
    public void hear(Heard heard) {
        if (over) {
            return;
        }
        switch (heard) {
            case Heard.Event(OutboundFrame frame, var _) -> connection.offer(frame);
            case Heard.Termination() -> connection.close(PusherError.UNAUTHORIZED, "You have been disconnected");
        }
    }

    void end() {
        over = true;
        connection.services().log().leave(this);
    }
}
