package io.carillon.gateway.pusher.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.gateway.config.PusherApp;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures with an application's secret: HMAC SHA-256 in hexadecimal (Pusher, auth signatures). Thread-safe. */
public final class Signatures {

    private static final String ALGORITHM = "HmacSHA256";

    private Signatures() {}

    /** The signature of a text. */
    public static String sign(PusherApp app, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(app.secret().getBytes(UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Whether a signature is that of a text. Takes as long for a nearly right one as for any other. */
    public static boolean matches(PusherApp app, String text, String signature) {
        return MessageDigest.isEqual(sign(app, text).getBytes(UTF_8), signature.getBytes(UTF_8));
    }

    /**
     * What lets a connection subscribe to a channel: {@code <key>:<signature>}.
     *
     * @param channelData JSON of who subscribes to a presence channel
     */
    public static String forChannel(PusherApp app, String socketId, String channel, Optional<String> channelData) {
        return app.key() + ":" + sign(app, channelText(socketId, channel, channelData));
    }

    /** What signs a connection in as a user: {@code <key>:<signature>}. */
    public static String forUser(PusherApp app, String socketId, String userData) {
        return app.key() + ":" + sign(app, userText(socketId, userData));
    }

    /** Whether {@link #forChannel} made it. */
    public static boolean allowsChannel(
            PusherApp app, String auth, String socketId, String channel, Optional<String> channelData) {
        return allows(app, auth, channelText(socketId, channel, channelData));
    }

    /** Whether {@link #forUser} made it. */
    public static boolean allowsUser(PusherApp app, String auth, String socketId, String userData) {
        return allows(app, auth, userText(socketId, userData));
    }

    private static boolean allows(PusherApp app, String auth, String text) {
        int colon = auth.indexOf(':');
        return colon > 0 && auth.substring(0, colon).equals(app.key()) && matches(app, text, auth.substring(colon + 1));
    }

    private static String channelText(String socketId, String channel, Optional<String> channelData) {
        return socketId + ":" + channel + channelData.map(data -> ":" + data).orElse("");
    }

    private static String userText(String socketId, String userData) {
        return socketId + "::user::" + userData;
    }
}
