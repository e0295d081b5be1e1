package io.carillon.gateway.inbound;

import io.carillon.gateway.protocol.ServerFrame;

/** The session a client frame came from. */
public interface Caller {

    /** Sends an answer. */
    void reply(ServerFrame frame);

    /** The client is to blame for something; too much of that ends the session. */
    void fault();

    /** For logs. */
    String sessionId();
}
