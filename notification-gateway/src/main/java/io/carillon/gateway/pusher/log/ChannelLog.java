package io.carillon.gateway.pusher.log;

/** What the rest of the dialect sees of reading channels. Thread-safe. */
public final class ChannelLog implements AutoCloseable {

    private final ChannelLogReader reader;
    private final ChannelJoins joins;

    ChannelLog(ChannelLogReader reader, ChannelJoins joins) {
        this.reader = reader;
        this.joins = joins;
    }

    /** Starts reading. */
    public void start() {
        reader.start();
    }

    /** Listens to a channel, from a moment on that the listener is told. */
    public void join(ChannelListener listener) {
        reader.tasks().soon(() -> joins.join(listener));
    }

    /** Listens no more; the listener is over already. */
    public void leave(ChannelListener listener) {
        reader.tasks().whenConvenient(() -> joins.leave(listener));
    }

    /** Whether its thread is at work. If not, only a restart helps. */
    public boolean alive() {
        return reader.alive();
    }

    @Override
    public void close() {
        reader.close();
    }
}
