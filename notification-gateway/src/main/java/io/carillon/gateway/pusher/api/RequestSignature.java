package io.carillon.gateway.pusher.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.gateway.config.PusherApp;
import io.carillon.gateway.pusher.signing.Signatures;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a request comes from who has the application's secret (Pusher, HTTP API, generating authentication signatures). */
final class RequestSignature {

    private static final String SIGNATURE = "auth_signature";
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");
    private static final Duration GRACE = Duration.ofMinutes(10);

    private RequestSignature() {}

    /**
     * What is wrong with a signature; empty if nothing is.
     *
     * @param path as it came, not decoded
     * @param query parameters, decoded
     */
    static Optional<String> fault(
            PusherApp app, String method, String path, Map<String, String> query, byte[] body, Instant now) {
        if (!app.key().equals(query.get("auth_key"))) {
            return Optional.of("auth_key is not the application's key.");
        }
        if (!"1.0".equals(query.get("auth_version"))) {
            return Optional.of("auth_version must be 1.0.");
        }
        if (!isRecent(query.getOrDefault("auth_timestamp", ""), now)) {
            return Optional.of("auth_timestamp must be within " + GRACE.toSeconds() + " seconds of the server's time, "
                    + now.getEpochSecond() + ".");
        }
        if (body.length > 0 && !isSame(md5(body), query.getOrDefault("body_md5", ""))) {
            return Optional.of("body_md5 is not the MD5 of the body.");
        }
        boolean signed = Signatures.matches(app, text(method, path, query), query.getOrDefault(SIGNATURE, ""));
        return signed ? Optional.empty() : Optional.of("auth_signature is wrong.");
    }

    /** What is signed. */
    static String text(String method, String path, Map<String, String> query) {
        String parameters = query.entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals(SIGNATURE))
                .map(parameter -> parameter.getKey().toLowerCase(Locale.ROOT) + "=" + parameter.getValue())
                .sorted()
                .collect(Collectors.joining("&"));
        return method + "\n" + path + "\n" + parameters;
    }

    private static boolean isRecent(String timestamp, Instant now) {
        if (!SECONDS.matcher(timestamp).matches()) {
            return false;
        }
        Instant at = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(at, now).abs().compareTo(GRACE) <= 0;
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }

    private static String md5(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
