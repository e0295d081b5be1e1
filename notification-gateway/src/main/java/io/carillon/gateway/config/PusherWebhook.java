package io.carillon.gateway.config;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is told what happens in an application: {@code carillon.gateway.pusher.apps[].webhooks[]}.
 *
 * @param url where to
 * @param events of what; all but client events and subscription counts by default
 */
public record PusherWebhook(
        URI url,

        @DefaultValue({"channel_occupied", "channel_vacated", "member_added", "member_removed", "cache_miss"})
        Set<Kind> events) {

    /** What can be told. */
    public enum Kind {
        CHANNEL_OCCUPIED,
        CHANNEL_VACATED,
        MEMBER_ADDED,
        MEMBER_REMOVED,
        CLIENT_EVENT,
        CACHE_MISS,
        SUBSCRIPTION_COUNT;

        /** Its name in requests. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Checks the values. */
    public PusherWebhook {
        Require.that(
                url != null && List.of("http", "https").contains(String.valueOf(url.getScheme())),
                "pusher.apps.webhooks.url must be an http or https URL, but is " + url);
        events = Set.copyOf(events);
    }
}
