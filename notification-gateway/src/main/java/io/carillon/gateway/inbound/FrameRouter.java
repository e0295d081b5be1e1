package io.carillon.gateway.inbound;

import io.carillon.gateway.protocol.ClientFrame;
import io.carillon.gateway.protocol.ClientFrame.AuthRefresh;
import io.carillon.gateway.protocol.ClientFrame.ForService;
import io.carillon.gateway.protocol.ClientFrame.PresencePing;
import io.carillon.gateway.protocol.ClientFrame.PresenceSet;

/** Which handler answers which frame: the whole table. */
public record FrameRouter(
        FrameHandler<PresencePing> presencePing,
        FrameHandler<PresenceSet> presenceSet,
        FrameHandler<AuthRefresh> authRefresh,
        FrameHandler<ForService> forService) {

    Answer route(ClientFrame frame, Caller caller) {
        return switch (frame) {
            case PresencePing ping -> presencePing.handle(ping, caller);
            case PresenceSet set -> presenceSet.handle(set, caller);
            case AuthRefresh refresh -> authRefresh.handle(refresh, caller);
            case ForService asked -> forService.handle(asked, caller);
        };
    }
}
