package io.carillon.gateway.handshake;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which pages may connect (docs/protocol.md, 1): those of the gateway's own host and of the configured origins. Only
 * browsers send an origin, and they can't be made to lie, so a client without one is let through to the token check.
 */
public record OriginRule(List<String> allowed) {

    private static final String ANY_PORT = ":*";
    private static final Pattern ANY_NUMBER = Pattern.compile("(:\\d+)?");

    /** Whether a page of this origin may connect to this host; yes for who is no page. */
    public boolean allows(@Nullable String origin, @Nullable String host) {
        return origin == null || isOwn(origin, host) || allowed.stream().anyMatch(entry -> matches(entry, origin));
    }

    private static boolean isOwn(String origin, @Nullable String host) {
        return host != null && host.equalsIgnoreCase(authority(origin));
    }

    private static boolean matches(String entry, String origin) {
        if (!entry.endsWith(ANY_PORT)) {
            return entry.equalsIgnoreCase(origin);
        }
        String host = entry.substring(0, entry.length() - ANY_PORT.length());
        if (!origin.regionMatches(true, 0, host, 0, host.length())) {
            return false;
        }
        return ANY_NUMBER.matcher(origin.substring(host.length())).matches();
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
