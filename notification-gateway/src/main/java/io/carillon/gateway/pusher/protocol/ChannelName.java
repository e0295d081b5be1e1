package io.carillon.gateway.pusher.protocol;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a channel.
 *
 * @param text the whole name
 * @param kind what it begins with
 */
public record ChannelName(String text, ChannelKind kind) {

    private static final Pattern CHARACTERS = Pattern.compile("[A-Za-z0-9_\\-=@,.;]+");
    private static final Pattern USER = Pattern.compile("[^/\\p{Cntrl}]{1,256}");

    /**
     * Reads a name; empty if it isn't one.
     *
     * @param longest characters it may have
     */
    public static Optional<ChannelName> parse(String text, int longest) {
        ChannelKind kind = kindOf(text);
        boolean good = kind == ChannelKind.USER
                ? USER.matcher(rest(text, kind)).matches()
                : text.length() <= longest && CHARACTERS.matcher(text).matches();
        return good ? Optional.of(new ChannelName(text, kind)) : Optional.empty();
    }

    /** The channel of one user's own events. */
    public static ChannelName ofUser(String userId) {
        return new ChannelName(ChannelKind.USER.prefix() + userId, ChannelKind.USER);
    }

    /** What a name's beginning says, whether it is a good one or not. */
    public static ChannelKind kindOf(String text) {
        return Arrays.stream(ChannelKind.values())
                .filter(kind -> text.startsWith(kind.prefix()))
                .findFirst()
                .orElse(ChannelKind.PUBLIC);
    }

    /** The name without what its kind begins with. */
    public String rest() {
        return rest(text, kind);
    }

    private static String rest(String text, ChannelKind kind) {
        return text.substring(kind.prefix().length());
    }
}
