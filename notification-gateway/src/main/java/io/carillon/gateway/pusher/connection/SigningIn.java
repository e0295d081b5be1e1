package io.carillon.gateway.pusher.connection;

import io.carillon.gateway.pusher.occupancy.Member;
import io.carillon.gateway.pusher.protocol.ChannelName;
import io.carillon.gateway.pusher.protocol.ClientMessage.SignIn;
import io.carillon.gateway.pusher.protocol.PusherError;
import io.carillon.gateway.pusher.protocol.PusherFrames;
import io.carillon.gateway.pusher.signing.Signatures;
import java.util.Optional;

/** Makes connections those of users. Without state. */
final class SigningIn {

    private static final int ANY_LENGTH = Integer.MAX_VALUE;

    void signIn(SignIn message, PusherConnection from) {
        Optional<Member> user = Members.readUser(message.userData())
                .filter(who -> ChannelName.parse(
                                ChannelName.ofUser(who.userId()).text(), ANY_LENGTH)
                        .isPresent());
        boolean proven = Signatures.allowsUser(from.app(), message.auth(), from.socketId(), message.userData());
        if (user.isEmpty() || !proven) {
            from.offer(PusherFrames.error(PusherError.UNAUTHORIZED, "The user could not be signed in."));
            from.close(PusherError.UNAUTHORIZED, "The user could not be signed in");
            return;
        }
        Member who = user.get();
        var listener =
                new UserListener(ChannelName.ofUser(who.userId()), from, PusherFrames.signedIn(message.userData()));
        from.signedIn(new SignedIn(who.userId(), who.userInfo(), listener));
    }
}
