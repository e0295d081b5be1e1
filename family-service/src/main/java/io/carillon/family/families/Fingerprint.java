package io.carillon.family.families;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells whether two wishes say the same: the SHA-256 of their parts, each preceded by its length. */
public final class Fingerprint {

    private final MessageDigest digest = sha256();

    /** Takes in the next part; that there is none is a part, too. */
    public Fingerprint and(@Nullable String part) {
        if (part == null) {
            return number(-1);
        }
        byte[] bytes = part.getBytes(UTF_8);
        number(bytes.length);
        digest.update(bytes);
        return this;
    }

    /** Takes in parts whose order counts. */
    public Fingerprint and(Collection<String> parts) {
        number(parts.size());
        parts.forEach(this::and);
        return this;
    }

    /** Takes in parts whose order doesn't count. */
    public Fingerprint and(Map<String, String> parts) {
        number(parts.size());
        new TreeMap<>(parts).forEach((name, value) -> and(name).and(value));
        return this;
    }

    /** The digest, in 32 bytes; nothing can be added afterwards. */
    public byte[] bytes() {
        return digest.digest();
    }

    /** The digest in 64 hexadecimal digits; nothing can be added afterwards. */
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    private Fingerprint number(int number) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            digest.update((byte) (number >> shift));
        }
        return this;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
