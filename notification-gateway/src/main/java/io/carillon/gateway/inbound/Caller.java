package io.carillon.gateway.inbound;

import io.carillon.gateway.limits.Allowance;
import io.carillon.gateway.protocol.ServerFrame;
import io.carillon.gateway.resume.Channels;
import java.time.Instant;
import java.util.Optional;

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

    /** What the session's token calls him; empty if it doesn't. */
    Optional<String> displayName();

    /** On which of the user's devices; the session's id if the client named none. */
    String deviceId();

    /** The channels it subscribed to. */
    Channels channels();

    /** The session's token has been replaced by one that ends at another time, and may call the user something else. */
    void renewed(Instant expiresAt, Optional<String> displayName);
}
