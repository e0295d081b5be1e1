package io.carillon.gateway.pusher.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.gateway.config.PusherLimits;
import io.carillon.gateway.pusher.occupancy.Member;
import io.carillon.gateway.pusher.occupancy.Totals;
import io.carillon.gateway.pusher.protocol.ChannelId;
import io.carillon.gateway.pusher.protocol.ChannelKind;
import io.carillon.gateway.pusher.protocol.ChannelName;
import io.carillon.gateway.pusher.protocol.ClientMessage.Subscribe;
import io.carillon.gateway.pusher.protocol.PusherError;
import io.carillon.gateway.pusher.protocol.PusherFrames;
import io.carillon.gateway.pusher.signing.Signatures;
import java.util.Optional;

/** Subscribes connections to channels. Without state. */
final class Subscribing {

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_LARGE = 413;

    private record Refusal(String type, int status, PusherError error, String message) {}

    void subscribe(Subscribe message, PusherConnection from) {
        Optional<ChannelName> name =
                ChannelName.parse(message.channel(), from.app().limits().channelName());
        if (name.isEmpty()) {
            refuse(
                    message.channel(),
                    new Refusal(
                            "InvalidChannel", BAD_REQUEST, PusherError.UNAUTHORIZED, "This is no name of a channel."),
                    from);
        } else if (name.get().kind() == ChannelKind.USER) {
            subscribeUser(name.get(), from);
        } else if (from.subscription(message.channel()).isPresent()) {
            from.offer(PusherFrames.error("Existing subscription to channel " + message.channel()));
        } else {
            subscribe(name.get(), message, from);
        }
    }

    void unsubscribe(String channel, PusherConnection from) {
        ChannelSubscription subscription = from.subscriptions().remove(channel);
        if (subscription != null) {
            subscription.end();
        }
    }

    /** He has been listening since he signed in. */
    private static void subscribeUser(ChannelName name, PusherConnection from) {
        boolean his =
                from.user().filter(user -> user.userId().equals(name.rest())).isPresent();
        if (his) {
            from.offer(PusherFrames.subscribed(name.text()));
        } else {
            refuse(name.text(), unauthorized("Only the signed-in user may subscribe."), from);
        }
    }

    private static void subscribe(ChannelName name, Subscribe message, PusherConnection from) {
        Optional<Member> member = name.kind().isPresence() ? member(message, from) : Optional.empty();
        refusal(name, message, member, from)
                .ifPresentOrElse(
                        refusal -> refuse(name.text(), refusal, from),
                        () -> from.add(new ChannelSubscription(name, member, from)));
    }

    private static Optional<Refusal> refusal(
            ChannelName name, Subscribe message, Optional<Member> member, PusherConnection from) {
        if (from.subscriptions().size() >= from.app().limits().channelsPerConnection()) {
            return Optional.of(limit(FORBIDDEN, "The connection has as many channels as it may have."));
        }
        if (name.kind().isSigned() && !isAllowed(message, from)) {
            return Optional.of(unauthorized("The auth value for the subscription is missing or wrong."));
        }
        if (!name.kind().isPresence()) {
            return Optional.empty();
        }
        return member.map(who -> refusal(name, who, from))
                .orElseGet(() -> Optional.of(
                        unauthorized("\"channel_data\" must have a \"user_id\", or the user must be signed in.")));
    }

    private static Optional<Refusal> refusal(ChannelName name, Member member, PusherConnection from) {
        PusherLimits limits = from.app().limits();
        if (member.userInfo().getBytes(UTF_8).length > limits.memberBytes()) {
            return Optional.of(limit(TOO_LARGE, "The user's info is too large."));
        }
        Totals there = from.services().occupancy().of(new ChannelId(from.app().id(), name.text()));
        boolean full = there.members().size() >= limits.presenceMembers()
                && !there.members().containsKey(member.userId());
        return full ? Optional.of(limit(FORBIDDEN, "The channel has as many users as it may have.")) : Optional.empty();
    }

    private static boolean isAllowed(Subscribe message, PusherConnection from) {
        return message.auth()
                .filter(auth -> Signatures.allowsChannel(
                        from.app(), auth, from.socketId(), message.channel(), message.channelData()))
                .isPresent();
    }

    /** Who it is, as the signature covers it, or as he signed in. */
    private static Optional<Member> member(Subscribe message, PusherConnection from) {
        return message.channelData()
                .map(Members::read)
                .orElseGet(() -> from.user().map(user -> new Member(user.userId(), user.userInfo())));
    }

    private static Refusal unauthorized(String message) {
        return new Refusal("AuthError", UNAUTHORIZED, PusherError.UNAUTHORIZED, message);
    }

    private static Refusal limit(int status, String message) {
        return new Refusal("LimitReached", status, PusherError.OVER_QUOTA, message);
    }

    private static void refuse(String channel, Refusal refusal, PusherConnection from) {
        from.services().metrics().error(from.app().id(), refusal.error().code());
        from.offer(PusherFrames.notSubscribed(
                channel, refusal.type(), refusal.status(), refusal.error(), refusal.message()));
    }
}
