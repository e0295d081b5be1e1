package io.carillon.gateway.pusher.occupancy;

import io.carillon.gateway.pusher.protocol.ChannelId;
import java.util.Map;

/** What the rest of the dialect sees of who is subscribed: over this gateway, and over all. Thread-safe. */
public final class Occupancy implements AutoCloseable {

    private final LocalOccupants occupants;
    private final OccupancyKeeper keeper;
    private final OccupancyView view;
    private final SubscriptionsReader reader;

    Occupancy(LocalOccupants occupants, OccupancyKeeper keeper, OccupancyView view, SubscriptionsReader reader) {
        this.occupants = occupants;
        this.keeper = keeper;
        this.view = view;
        this.reader = reader;
    }

    /** Starts reading and writing. */
    public void start() {
        reader.start();
        keeper.start();
    }

    /** Somebody has come; he is told when all know. */
    public void enter(Occupant occupant) {
        occupants.add(occupant);
    }

    /** Somebody has gone. */
    public void leave(Occupant occupant) {
        occupants.remove(occupant);
    }

    /** Who is subscribed to a channel, over all gateways. */
    public Totals of(ChannelId channel) {
        return view.of(channel);
    }

    /** All channels to which anybody is subscribed. */
    public Map<ChannelId, Totals> all() {
        return view.all();
    }

    /** Subscriptions of an application's clients to this gateway. */
    public int localSubscriptions(String appId) {
        return occupants.subscriptions(appId);
    }

    /** Whether all that was there at the start is known. */
    public boolean ready() {
        return reader.caughtUp();
    }

    /** Whether its threads are at work. If not, only a restart helps. */
    public boolean alive() {
        return reader.alive();
    }

    @Override
    public void close() {
        keeper.stop();
        reader.close();
    }
}
