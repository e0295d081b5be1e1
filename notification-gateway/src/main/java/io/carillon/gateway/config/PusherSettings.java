package io.carillon.gateway.config;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The Pusher Channels protocol: {@code carillon.gateway.pusher.*} (docs/pusher.md). Without an application it is off.
 *
 * @param apps the applications whose clients may connect
 * @param activityTimeout after this long without a sign of life a client is pinged, and told to ping
 * @param pongTimeout how long the answer may take
 * @param maxRequest how long a request to the HTTP API may be
 * @param publishTimeout how long Kafka may take to acknowledge an event
 * @param beatInterval how often the gateway says that its subscriptions still hold
 * @param beatTimeout after this long without having said so, another gateway ends them
 * @param cacheTime how long a cache channel remembers its last event
 * @param maxConnections connections this gateway holds at most, of all applications
 * @param roleClaim claim (a text or a list) of a token that makes a system admin by {@code adminRole}
 * @param adminRole what the claim says of a system admin
 * @param webhookDelivery how webhooks are delivered
 */
public record PusherSettings(
        @DefaultValue List<PusherApp> apps,
        @DefaultValue("120s") Duration activityTimeout,
        @DefaultValue("30s") Duration pongTimeout,
        @DefaultValue("1MB") DataSize maxRequest,
        @DefaultValue("5s") Duration publishTimeout,
        @DefaultValue("2s") Duration beatInterval,
        @DefaultValue("8s") Duration beatTimeout,
        @DefaultValue("30m") Duration cacheTime,
        @DefaultValue("10000") int maxConnections,
        @DefaultValue("role") String roleClaim,
        @DefaultValue("admin") String adminRole,
        @DefaultValue WebhookDeliverySettings webhookDelivery) {

    /** Checks the values. */
    public PusherSettings {
        apps = List.copyOf(apps);
        Require.positive("pusher.activity-timeout", activityTimeout);
        Require.positive("pusher.pong-timeout", pongTimeout);
        Require.positive("pusher.max-request", maxRequest);
        Require.positive("pusher.publish-timeout", publishTimeout);
        Require.positive("pusher.beat-interval", beatInterval);
        Require.that(
                beatTimeout.compareTo(beatInterval) > 0,
                "pusher.beat-timeout must be more than pusher.beat-interval, but is " + beatTimeout);
        Require.positive("pusher.cache-time", cacheTime);
        Require.positive("pusher.max-connections", maxConnections);
        Require.that(!roleClaim.isBlank(), "pusher.role-claim must not be blank");
        Require.that(!adminRole.isBlank(), "pusher.admin-role must not be blank");
        requireUnique("id", apps, PusherApp::id);
        requireUnique("key", apps, PusherApp::key);
    }

    private static void requireUnique(String what, List<PusherApp> apps, Function<PusherApp, String> of) {
        var seen = new HashSet<String>();
        apps.forEach(app -> Require.that(
                seen.add(of.apply(app)), "pusher.apps: the " + what + " " + of.apply(app) + " is given twice"));
    }

    /** Whether there is an application, so that the dialect is spoken. */
    public boolean enabled() {
        return !apps.isEmpty();
    }

    /** Beats of its own after which a gateway takes another one that has not beaten for dead. */
    public long beatsUntilDead() {
        return Math.max(2, beatTimeout.dividedBy(beatInterval));
    }

    /** {@link #maxRequest} as a number of bytes. */
    public int maxRequestBytes() {
        return Math.toIntExact(maxRequest.toBytes());
    }
}
