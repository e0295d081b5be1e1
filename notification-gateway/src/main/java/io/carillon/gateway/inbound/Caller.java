package io.carillon.gateway.inbound;

import io.carillon.gateway.limits.Allowance;
import io.carillon.gateway.protocol.ServerFrame;
import io.carillon.gateway.resume.Channels;
import java.time.Instant;

/** The session a client frame came from. Thread-safe. */
public interface Caller {

    /** Sends an answer. Does nothing once the session is over. */
    void reply(ServerFrame frame);

    /** The client is to blame for something; too much of that ends the session. */
    void fault();

    /** What it may still send. */
    Allowance allowance();

    /** One of its frames was let through. */
    void letThrough();

    /** One of its frames was refused with {@code rate_limited}; too many of that in a row end the session. */
    void rateLimited();

    /** For logs, and for answers that come from elsewhere. */
    String sessionId();

    /** Whose session it is. */
    String userId();

    /** On which of the user's devices; the session's id if the client named none. */
    String deviceId();

    /** The channels it subscribed to. */
    Channels channels();

    /** The session's token has been replaced by one that ends at another time. */
    void renewed(Instant expiresAt);
}
