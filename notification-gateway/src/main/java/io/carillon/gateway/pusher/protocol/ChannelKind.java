package io.carillon.gateway.pusher.protocol;

/** What a channel is, as the beginning of its name says. The order is that in which names are looked at. */
public enum ChannelKind {
    /** Events for one signed-in user; not subscribed to like others. */
    USER("#server-to-user-", Access.SIGNED_IN, false),
    PRIVATE_ENCRYPTED_CACHE("private-encrypted-cache-", Access.SIGNED, true),
    PRIVATE_ENCRYPTED("private-encrypted-", Access.SIGNED, false),
    PRIVATE_CACHE("private-cache-", Access.SIGNED, true),
    PRIVATE("private-", Access.SIGNED, false),
    PRESENCE_CACHE("presence-cache-", Access.PRESENT, true),
    PRESENCE("presence-", Access.PRESENT, false),
    CACHE("cache-", Access.OPEN, true),
    PUBLIC("", Access.OPEN, false);

    private enum Access {
        OPEN,
        SIGNED,
        PRESENT,
        SIGNED_IN
    }

    private final String prefix;
    private final Access access;
    private final boolean cached;

    ChannelKind(String prefix, Access access, boolean cached) {
        this.prefix = prefix;
        this.access = access;
        this.cached = cached;
    }

    /** With what its names begin. */
    public String prefix() {
        return prefix;
    }

    /** Whether subscribing takes a signature. */
    public boolean isSigned() {
        return access == Access.SIGNED || access == Access.PRESENT;
    }

    /** Whether subscribers see each other. */
    public boolean isPresence() {
        return access == Access.PRESENT;
    }

    /** Whether it remembers its last event. */
    public boolean isCached() {
        return cached;
    }

    /** Whether subscribers may send events: not where the server is to know only ciphertext, nor where anybody listens. */
    public boolean takesClientEvents() {
        return isSigned() && this != PRIVATE_ENCRYPTED && this != PRIVATE_ENCRYPTED_CACHE;
    }
}
