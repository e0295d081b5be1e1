package io.carillon.gateway.session;

import io.carillon.gateway.config.QueueSettings;
import io.carillon.gateway.delivery.Deliveries;
import io.carillon.gateway.inbound.Inbound;
import io.carillon.gateway.limits.Limits;
import io.carillon.gateway.presence.PresentSessions;
import io.carillon.gateway.protocol.FrameCodec;

/** What all sessions share, behind one reference: a session must stay small. */
record SessionServices(
        FrameCodec codec,
        Limits limits,
        Inbound inbound,
        Deliveries deliveries,
        PresentSessions present,
        SessionCloser closer,
        SessionMetrics metrics,
        QueueSettings queue,
        TokenEnds tokenEnds,
        int maxFaults,
        int maxRefusals) {}
