package io.carillon.gateway.session;

import io.carillon.gateway.resume.Start;
import io.carillon.gateway.transport.ConnectionAcceptor;
import io.carillon.gateway.transport.ConnectionListener;
import io.carillon.schemas.Ids;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where handshakes turn into sessions. Thread-safe. */
public final class Sessions {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private final SessionRegistry registry;
    private final SessionServices services;

    Sessions(SessionRegistry registry, SessionServices services) {
        this.registry = registry;
        this.services = services;
    }

    /** Takes a place for a user's connection, if there is one. */
    public Admission admit(Identity identity) {
        return registry.admit(identity.userId());
    }

    /** Gives back a place whose connection was not opened. */
    public void abandon(Identity identity) {
        registry.giveBack(identity.userId());
    }

    /**
     * Where a client's frames for one of his sessions go when they don't come over its own connection. Empty if there
     * is no such session, or it is another user's.
     */
    public Optional<ConnectionListener> inbox(Identity identity, String sessionId) {
        return registry.find(identity.userId(), sessionId).map(session -> session);
    }

    /**
     * What takes over the connection that uses an admitted place.
     *
     * @param wish what the client asked for
     */
    public ConnectionAcceptor acceptor(Identity identity, Wish wish) {
        return connection -> {
            Session session = new Session(Ids.next("ses"), identity, wish, connection, services);
            registry.add(session);
            LOG.atInfo()
                    .addKeyValue("session_id", session.id())
                    .addKeyValue("user_id", session.userId())
                    .addKeyValue("device_id", session.deviceId())
                    .addKeyValue("resumes", !(wish.start() instanceof Start.Now))
                    .log("Session opened");
            session.subscribe(wish.start());
            return session;
        };
    }
}
