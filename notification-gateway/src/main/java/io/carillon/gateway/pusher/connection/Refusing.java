package io.carillon.gateway.pusher.connection;

import io.carillon.gateway.pusher.protocol.PusherError;
import io.carillon.gateway.pusher.protocol.PusherFrames;
import io.carillon.gateway.transport.Connection;
import io.carillon.gateway.transport.ConnectionListener;
import io.carillon.gateway.transport.SendCompletion;

/** A connection that is opened only to say why it is closed: browsers hide everything else. */
record Refusing(PusherError reason, String message) {

    private static final ConnectionListener DEAF = new ConnectionListener() {
        @Override
        public void onText(String text) {}

        @Override
        public void onBinary() {}

        @Override
        public void onPong() {}

        @Override
        public void onClosed(int code) {}
    };

    ConnectionListener refuse(Connection connection) {
        connection.send(PusherFrames.error(reason, message), new SendCompletion() {
            @Override
            public void sent() {
                connection.close(reason.code(), message);
            }

            @Override
            public void failed(Throwable cause) {
                connection.abort();
            }
        });
        return DEAF;
    }
}
