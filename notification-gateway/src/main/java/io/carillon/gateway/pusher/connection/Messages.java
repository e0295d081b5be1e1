package io.carillon.gateway.pusher.connection;

import io.carillon.gateway.pusher.protocol.ClientMessage;
import io.carillon.gateway.pusher.protocol.PusherError;
import io.carillon.gateway.pusher.protocol.PusherFrames;

/** Which message goes where. Thread-safe. */
final class Messages {

    private final Subscribing subscribing;
    private final SigningIn signingIn;
    private final ClientEvents clientEvents;

    Messages(Subscribing subscribing, SigningIn signingIn, ClientEvents clientEvents) {
        this.subscribing = subscribing;
        this.signingIn = signingIn;
        this.clientEvents = clientEvents;
    }

    void take(ClientMessage message, PusherConnection from) {
        if (!from.allowances().message()) {
            from.close(PusherError.OVER_CAPACITY, "The client sends too much");
            return;
        }
        switch (message) {
            case ClientMessage.Ping() -> from.offer(PusherFrames.PONG);
            case ClientMessage.Pong() -> {}
            case ClientMessage.Subscribe subscribe -> subscribing.subscribe(subscribe, from);
            case ClientMessage.Unsubscribe(String channel) -> subscribing.unsubscribe(channel, from);
            case ClientMessage.SignIn signIn -> signingIn.signIn(signIn, from);
            case ClientMessage.ClientEvent event -> clientEvents.trigger(event, from);
            case ClientMessage.Unknown(String event) ->
                from.offer(PusherFrames.error("Clients don't send " + shortened(event) + "."));
            case ClientMessage.Malformed(String why) -> from.offer(PusherFrames.error(why));
        }
    }

    private static String shortened(String event) {
        return event.substring(0, Math.min(event.length(), 64));
    }
}
