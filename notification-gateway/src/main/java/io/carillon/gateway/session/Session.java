package io.carillon.gateway.session;

import io.carillon.gateway.inbound.Caller;
import io.carillon.gateway.limits.Allowance;
import io.carillon.gateway.log.Cursor;
import io.carillon.gateway.protocol.CloseCode;
import io.carillon.gateway.protocol.GapReason;
import io.carillon.gateway.protocol.OutboundFrame;
import io.carillon.gateway.protocol.ServerFrame;
import io.carillon.gateway.resume.Channels;
import io.carillon.gateway.resume.Start;
import io.carillon.gateway.resume.Subscriber;
import io.carillon.gateway.resume.Subscription;
import io.carillon.gateway.transport.Connection;
import io.carillon.gateway.transport.ConnectionListener;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One open connection of one user: ties the connection, its queue and its subscription together. */
final class Session implements ConnectionListener, Subscriber, Caller, Outbound.Owner {

    private static final int LONGEST_ECHO = 128;

    private final String id;
    private final String userId;
    private final String deviceId;
    private final Channels channels;
    private final Connection connection;
    private final SessionServices services;
    private final Outbound outbound;
    private final Allowance allowance;
    private final Vitals vitals = new Vitals(System.nanoTime());
    private final Object inbound = new Object();
    private volatile @Nullable String displayName;
    private volatile TokenEnd tokenEnd;
    private volatile @Nullable Subscription subscription;
    private volatile @Nullable CloseCode closing;
    private volatile boolean over;
    private int faults;
    private int refusals;

    Session(String id, Identity identity, Wish wish, Connection connection, SessionServices services) {
        this.id = id;
        this.userId = identity.userId();
        this.displayName = identity.displayName().orElse(null);
        this.tokenEnd = services.tokenEnds().of(identity.expiresAt());
        this.deviceId = wish.device().orElse(id);
        this.channels = new Channels(wish.channels());
        this.connection = connection;
        this.services = services;
        this.outbound = new Outbound(connection, this, services.queue());
        this.allowance = services.limits().of(identity.userId());
    }

    String id() {
        return id;
    }

    TokenEnd tokenEnd() {
        return tokenEnd;
    }

    /** Tells the client that its token ends soon, once for each token. */
    void warn() {
        Instant expiresAt;
        synchronized (this) {
            expiresAt = tokenEnd.expiresAt();
            tokenEnd = tokenEnd.told();
        }
        reply(new ServerFrame.AuthExpiring(expiresAt));
    }

    Connection connection() {
        return connection;
    }

    Outbound outbound() {
        return outbound;
    }

    Vitals vitals() {
        return vitals;
    }

    /** Why the gateway closes it; empty while it does not. */
    Optional<CloseCode> closing() {
        return Optional.ofNullable(closing);
    }

    /** Marks it as closing; false if it was already. */
    synchronized boolean beginClose(CloseCode code) {
        if (closing != null) {
            return false;
        }
        closing = code;
        vitals.closingSince(System.nanoTime());
        return true;
    }

    void subscribe(Start start) {
        subscription = services.deliveries().subscribe(this, start);
        if (closing != null) {
            unsubscribe();
        }
    }

    void unsubscribe() {
        Subscription current = subscription;
        if (current != null) {
            services.deliveries().unsubscribe(current);
        }
    }

    /** The connection has ended, perhaps while the session was still becoming ready. */
    void over() {
        over = true;
        services.present().ended(id);
    }

    @Override
    public String userId() {
        return userId;
    }

    @Override
    public Optional<String> displayName() {
        return Optional.ofNullable(displayName);
    }

    @Override
    public String deviceId() {
        return deviceId;
    }

    @Override
    public Channels channels() {
        return channels;
    }

    @Override
    public Allowance allowance() {
        return allowance;
    }

    @Override
    public void letThrough() {
        refusals = 0;
    }

    @Override
    public void rateLimited() {
        refusals++;
        if (refusals >= services.maxRefusals()) {
            end(CloseCode.RATE_LIMITED);
        }
    }

    @Override
    public synchronized void renewed(Instant expiresAt, Optional<String> name) {
        displayName = name.orElse(null);
        tokenEnd = services.tokenEnds().of(expiresAt);
    }

    @Override
    public String sessionId() {
        return id;
    }

    @Override
    public void ready(Cursor position) {
        vitals.ready();
        reply(new ServerFrame.ConnectionReady(id, userId(), position.encode()));
        services.present().opened(id, userId, deviceId);
        if (over) {
            services.present().ended(id);
        }
    }

    @Override
    public void gap(GapReason reason, String from, Cursor position) {
        String echo = from.substring(0, Math.min(from.length(), LONGEST_ECHO));
        reply(new ServerFrame.ResumeGap(reason, echo, Optional.of(position.encode())));
    }

    @Override
    public void offer(OutboundFrame frame) {
        outbound.offer(frame);
    }

    @Override
    public boolean hasRoom(Runnable whenThereIs) {
        return outbound.hasRoom(whenThereIs);
    }

    @Override
    public void end(CloseCode reason) {
        services.closer().close(this, reason);
    }

    @Override
    public void reply(ServerFrame frame) {
        outbound.offer(OutboundFrame.control(services.codec().encode(frame)));
    }

    @Override
    public void fault() {
        if (countFault() >= services.maxFaults()) {
            end(CloseCode.PROTOCOL_VIOLATION);
        }
    }

    private synchronized int countFault() {
        faults++;
        return faults;
    }

    /** Frames may come by several threads, but the handlers of one session are called by one at a time. */
    @Override
    public void onText(String text) {
        vitals.heard(System.nanoTime());
        synchronized (inbound) {
            if (closing == null) {
                services.inbound().text(text, this);
            }
        }
    }

    @Override
    public void onBinary() {
        vitals.heard(System.nanoTime());
        synchronized (inbound) {
            if (closing == null) {
                services.inbound().binary(this);
            }
        }
    }

    @Override
    public void onPong() {
        vitals.heard(System.nanoTime());
    }

    @Override
    public void onClosed(int code) {
        services.closer().closed(this, code);
    }

    @Override
    public void sent(OutboundFrame frame) {
        services.metrics().sent(frame);
    }

    @Override
    public void dropped(int frames) {
        services.metrics().dropped(frames);
    }

    @Override
    public void overflowed() {
        services.metrics().overflowed();
        end(CloseCode.SLOW_CONSUMER);
    }

    @Override
    public void failed(Throwable cause) {
        connection.abort();
    }
}
