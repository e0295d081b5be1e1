package io.carillon.schemas.rules;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which names a notification may have on the wire. */
public final class WireTypes {

    /** What the platform itself tells a user whose membership of a channel's scope ended (docs/protocol.md, 2.4). */
    public static final String SUBSCRIPTION_ENDED = "subscription.ended";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]*");
    private static final Set<String> FRAMES =
            Set.of("ack", "error", "auth.expiring", "presence.ping", "presence.pong", SUBSCRIPTION_ENDED);
    private static final List<String> FRAME_FAMILIES = List.of("connection.", "resume.");

    private WireTypes() {}

    /** Notes a problem when clients could take the notification for one of the gateway's own frames, or not read it. */
    static void check(String type, Findings findings) {
        if (!FORM.matcher(type).matches()) {
            findings.add("\"" + type + "\" is malformed", "use letters, digits and _ . : - only");
        } else if (FRAMES.contains(type) || FRAME_FAMILIES.stream().anyMatch(type::startsWith)) {
            findings.add("\"" + type + "\" is a frame of the gateway's own protocol", "choose another type");
        }
    }
}
