package io.carillon.gateway.config;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One application of the Pusher dialect: {@code carillon.gateway.pusher.apps[]}. Whoever has its secret may send to all
 * its channels and let anybody into them.
 *
 * @param id names it in the HTTP API
 * @param key names it to clients; not secret
 * @param secret signs
 * @param enabled whether its clients may connect; if not, they are told so
 * @param allowedOrigins origins of pages that may connect; empty for those that may connect to the gateway
 * @param clientEvents whether clients may send events to each other
 * @param subscriptionCount whether subscribers are told how many they are
 * @param platformChannels whether notifications of the platform are told on their channels, private ones included
 * @param publicTenantChannels whether {@code tenant.{id}} tells them to anybody who knows the id
 * @param limits what its clients and back ends may do
 * @param webhooks who is told what happens
 */
public record PusherApp(
        String id,
        String key,
        String secret,
        @DefaultValue("true") boolean enabled,
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue("false") boolean clientEvents,
        @DefaultValue("false") boolean subscriptionCount,
        @DefaultValue("false") boolean platformChannels,
        @DefaultValue("true") boolean publicTenantChannels,
        @DefaultValue PusherLimits limits,
        @DefaultValue List<PusherWebhook> webhooks) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final int SHORTEST_SECRET = 16;

    /** Checks the values. */
    public PusherApp {
        Require.that(
                id != null && NAME.matcher(id).matches(),
                "pusher.apps: an id is 1 to 64 letters, digits, hyphens and underscores, but is " + id);
        Require.that(
                key != null && NAME.matcher(key).matches(),
                "pusher.apps: the key of " + id + " must be 1 to 64 letters, digits, hyphens and underscores");
        Require.that(
                secret != null && secret.length() >= SHORTEST_SECRET,
                "pusher.apps: the secret of " + id + " must have " + SHORTEST_SECRET + " characters at least");
        allowedOrigins = List.copyOf(allowedOrigins);
        webhooks = List.copyOf(webhooks);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "PusherApp[id=" + id + ", key=" + key + ", enabled=" + enabled + "]";
    }
}
