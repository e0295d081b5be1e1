package io.carillon.gateway.pusher.occupancy;

import io.carillon.gateway.config.PusherApp;
import io.carillon.gateway.instance.GatewayId;
import io.carillon.gateway.protocol.EncodedFrame;
import io.carillon.gateway.pusher.apps.Apps;
import io.carillon.gateway.pusher.protocol.ChannelId;
import io.carillon.gateway.pusher.protocol.ChannelName;
import io.carillon.gateway.pusher.protocol.PusherFrames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * All channels of all gateways, and what is told of changes on this one. {@link #take} is called by one thread, in the
 * order of the log; the rest is thread-safe.
 */
final class OccupancyView {

    private static final Logger LOG = LoggerFactory.getLogger(OccupancyView.class);

    private final ChannelStates states = new ChannelStates();
    private final Map<ChannelId, Totals> totals = new ConcurrentHashMap<>();
    private final LocalOccupants occupants;
    private final SubscriptionWriter writer;
    private final Beats beats;
    private final Apps apps;
    private final GatewayId gateway;

    OccupancyView(LocalOccupants occupants, SubscriptionWriter writer, Beats beats, Apps apps, GatewayId gateway) {
        this.occupants = occupants;
        this.writer = writer;
        this.beats = beats;
        this.apps = apps;
        this.gateway = gateway;
    }

    Totals of(ChannelId channel) {
        return totals.getOrDefault(channel, Totals.NONE);
    }

    Map<ChannelId, Totals> all() {
        return Map.copyOf(totals);
    }

    void take(SubscriptionEntry entry) {
        switch (entry) {
            case SubscriptionEntry.OfChannel channel -> take(channel);
            case SubscriptionEntry.Beat(String gatewayId) ->
                beats.beaten(gatewayId).forEach(this::bury);
            case SubscriptionEntry.Gone(String gatewayId) -> gone(gatewayId);
            case SubscriptionEntry.Unreadable(String why) -> LOG.warn("A record can't be read: {}", why);
        }
    }

    /** What stood in the log is gone, so this gateway says its part again, as all do. */
    void lost() {
        occupants.markAll();
    }

    private void take(SubscriptionEntry.OfChannel entry) {
        Change change = states.put(entry);
        ChannelId channel = entry.channel();
        if (change.after().occupied()) {
            totals.put(channel, change.after());
        } else {
            totals.remove(channel);
        }
        tell(channel, change);
        if (!entry.gatewayId().equals(gateway.value())) {
            entry.share().ifPresent(_ -> beats.expected(entry.gatewayId()));
        } else {
            settle(channel, entry.share(), change.after());
        }
    }

    /** Somebody else says that nobody is subscribed over this gateway: it was taken for dead, and says how it is. */
    private void settle(ChannelId channel, Optional<Share> mine, Totals now) {
        if (mine.isEmpty() && occupants.isOccupied(channel)) {
            occupants.mark(channel);
        }
        mine.ifPresent(share -> occupants.counted(channel, share.version()).forEach(occupant -> occupant.counted(now)));
    }

    private void tell(ChannelId channel, Change change) {
        List<EncodedFrame> frames = new ArrayList<>();
        change.joined()
                .forEach(member ->
                        frames.add(PusherFrames.memberAdded(channel.channel(), member.getKey(), member.getValue())));
        change.left().forEach(user -> frames.add(PusherFrames.memberRemoved(channel.channel(), user)));
        if (change.counted() && change.after().occupied() && tellsCount(channel)) {
            frames.add(PusherFrames.subscriptionCount(
                    channel.channel(), change.after().subscriptions()));
        }
        if (!frames.isEmpty()) {
            occupants.of(channel).forEach(occupant -> frames.forEach(occupant::tell));
        }
    }

    private boolean tellsCount(ChannelId channel) {
        return apps.byId(channel.appId()).filter(PusherApp::subscriptionCount).isPresent()
                && !ChannelName.kindOf(channel.channel()).isPresence();
    }

    /** One that has left in order may be here too: its farewell and its last records are read in any order. */
    private void bury(String dead) {
        List<ChannelId> channels = states.of(dead);
        LOG.atLevel(channels.isEmpty() ? Level.DEBUG : Level.WARN)
                .addKeyValue("gateway_id", dead)
                .addKeyValue("channels", channels.size())
                .log("A gateway has died; its subscriptions end");
        writer.bury(dead, channels);
    }

    /** What it may have written after its last beat was read still has to be watched. */
    private void gone(String gatewayId) {
        beats.gone(gatewayId);
        if (!gatewayId.equals(gateway.value()) && !states.of(gatewayId).isEmpty()) {
            beats.expected(gatewayId);
        }
    }
}
