package io.carillon.gateway.presence;

import io.carillon.gateway.inbound.Answer;
import io.carillon.gateway.inbound.Caller;
import io.carillon.gateway.inbound.FrameHandler;
import io.carillon.gateway.protocol.ClientFrame.PresenceSet;
import io.carillon.gateway.protocol.ErrorCode;

/** Notes what {@code presence.set} says beside the session. */
final class PresenceSetHandler implements FrameHandler<PresenceSet> {

    private final PresentSessions sessions;

    PresenceSetHandler(PresentSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Answer handle(PresenceSet set, Caller caller) {
        return sessions.said(caller.sessionId(), set.status())
                ? Answer.DONE
                : new Answer.Refused(ErrorCode.UNAVAILABLE, "The session is not ready yet.");
    }
}
