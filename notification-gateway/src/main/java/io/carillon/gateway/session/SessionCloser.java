package io.carillon.gateway.session;

import io.carillon.gateway.protocol.CloseCode;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one way a session ends, whoever ends it. Thread-safe. */
final class SessionCloser {

    private static final Logger LOG = LoggerFactory.getLogger(SessionCloser.class);

    private final SessionRegistry registry;
    private final SessionMetrics metrics;
    private final Consumer<String> ended;

    /** @param ended told the id of each session whose connection has ended */
    SessionCloser(SessionRegistry registry, SessionMetrics metrics, Consumer<String> ended) {
        this.registry = registry;
        this.metrics = metrics;
        this.ended = ended;
    }

    /** The gateway ends it. What waits in its queue is let go of: the log has it. */
    void close(Session session, CloseCode code) {
        if (session.beginClose(code)) {
            session.unsubscribe();
            session.outbound().close();
            session.connection().close(code.code(), code.label());
        }
    }

    /** The connection has ended. */
    void closed(Session session, int status) {
        session.unsubscribe();
        session.outbound().close();
        session.allowance().end();
        registry.remove(session);
        ended.accept(session.id());
        session.over();
        session.closing().ifPresentOrElse(metrics::closedBy, () -> metrics.closedByPeer(status));
        LOG.atInfo()
                .addKeyValue("session_id", session.id())
                .addKeyValue("user_id", session.userId())
                .addKeyValue("status", status)
                .addKeyValue("reason", session.closing().map(CloseCode::label).orElse("peer"))
                .log("Session ended");
    }
}
