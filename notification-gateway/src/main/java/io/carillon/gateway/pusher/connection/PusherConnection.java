package io.carillon.gateway.pusher.connection;

import io.carillon.gateway.config.PusherApp;
import io.carillon.gateway.protocol.EncodedFrame;
import io.carillon.gateway.protocol.OutboundFrame;
import io.carillon.gateway.pusher.protocol.MessageReader;
import io.carillon.gateway.pusher.protocol.PusherError;
import io.carillon.gateway.pusher.protocol.PusherFrames;
import io.carillon.gateway.session.Outbound;
import io.carillon.gateway.transport.Connection;
import io.carillon.gateway.transport.ConnectionListener;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One open connection of a client of an application. */
final class PusherConnection implements ConnectionListener, Outbound.Owner {

    private static final Logger LOG = LoggerFactory.getLogger(PusherConnection.class);

    private final String socketId;
    private final PusherApp app;
    private final Connection connection;
    private final PusherServices services;
    private final Outbound outbound;
    private final Allowances allowances;
    private final PusherVitals vitals = new PusherVitals(System.nanoTime());
    private final Map<String, ChannelSubscription> subscriptions = new ConcurrentHashMap<>();
    private final Object inbound = new Object();
    private volatile @Nullable SignedIn user;
    private volatile @Nullable PusherError closing;
    private volatile boolean over;

    PusherConnection(String socketId, PusherApp app, Connection connection, PusherServices services) {
        this.socketId = socketId;
        this.app = app;
        this.connection = connection;
        this.services = services;
        this.outbound = new Outbound(connection, this, services.properties().queue());
        this.allowances = new Allowances(app.limits());
    }

    String socketId() {
        return socketId;
    }

    PusherApp app() {
        return app;
    }

    PusherServices services() {
        return services;
    }

    Allowances allowances() {
        return allowances;
    }

    PusherVitals vitals() {
        return vitals;
    }

    Outbound outbound() {
        return outbound;
    }

    Optional<SignedIn> user() {
        return Optional.ofNullable(user);
    }

    Map<String, ChannelSubscription> subscriptions() {
        return subscriptions;
    }

    Optional<ChannelSubscription> subscription(String channel) {
        return Optional.ofNullable(subscriptions.get(channel));
    }

    /** The connection has ended, or is about to. */
    boolean isOver() {
        return over || closing != null;
    }

    /** Listens to a channel; a subscription that is over already ends at once. */
    void add(ChannelSubscription subscription) {
        subscriptions.put(subscription.channel().channel(), subscription);
        services.log().join(subscription);
        if (isOver()) {
            end();
        }
    }

    void signedIn(SignedIn now) {
        user().ifPresent(before -> before.listener().end());
        user = now;
        services.log().join(now.listener());
        if (isOver()) {
            end();
        }
    }

    void offer(EncodedFrame frame) {
        offer(OutboundFrame.control(frame));
    }

    void offer(OutboundFrame frame) {
        outbound.offer(frame);
    }

    /** Tells the client of an error that does not end the connection. */
    void refuse(PusherError error, String message) {
        services.metrics().error(app.id(), error.code());
        offer(PusherFrames.error(error, message));
    }

    /** Ends the connection from this side; once. */
    void close(PusherError reason, String message) {
        synchronized (this) {
            if (closing != null) {
                return;
            }
            closing = reason;
        }
        vitals.closingSince(System.nanoTime());
        services.metrics().error(app.id(), reason.code());
        end();
        outbound.close();
        connection.close(reason.code(), message);
    }

    void abort() {
        connection.abort();
    }

    private void end() {
        subscriptions.values().forEach(ChannelSubscription::end);
        subscriptions.clear();
        user().ifPresent(signedIn -> signedIn.listener().end());
    }

    /** Messages may come by several threads, but are dealt with one at a time. */
    @Override
    public void onText(String text) {
        vitals.heard(System.nanoTime());
        services.metrics().received(app.id());
        synchronized (inbound) {
            if (!isOver()) {
                services.messages().take(MessageReader.read(text), this);
            }
        }
    }

    @Override
    public void onBinary() {
        vitals.heard(System.nanoTime());
        offer(PusherFrames.error("Binary messages are not understood."));
    }

    @Override
    public void onPong() {
        vitals.heard(System.nanoTime());
    }

    @Override
    public void onClosed(int code) {
        over = true;
        end();
        outbound.close();
        services.connections().remove(this);
        LOG.atInfo()
                .addKeyValue("app_id", app.id())
                .addKeyValue("socket_id", socketId)
                .addKeyValue("status", code)
                .log("Pusher connection ended");
    }

    @Override
    public void sent(OutboundFrame frame) {
        services.metrics().sent(app.id());
    }

    @Override
    public void dropped(int frames) {
        services.metrics().dropped(app.id(), frames);
    }

    @Override
    public void overflowed() {
        close(PusherError.OVER_CAPACITY, "The client reads too slowly");
    }

    @Override
    public void failed(Throwable cause) {
        connection.abort();
    }
}
