package io.carillon.gateway.commands;

import io.carillon.gateway.inbound.Caller;
import io.carillon.gateway.limits.Allowance;
import io.carillon.gateway.protocol.ServerFrame;
import io.carillon.gateway.resume.Channels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A session that remembers what it was told. */
final class RecordingCaller implements Caller {

    final List<ServerFrame> told = new ArrayList<>();
    private final String sessionId;
    private final Channels channels = new Channels(List.of());

    RecordingCaller(String sessionId) {
        this.sessionId = sessionId;
    }

    @Override
    public void reply(ServerFrame frame) {
        told.add(frame);
    }

    @Override
    public String sessionId() {
        return sessionId;
    }

    @Override
    public String userId() {
        return "user_1";
    }

    @Override
    public Optional<String> displayName() {
        return Optional.empty();
    }

    @Override
    public String deviceId() {
        return "laptop-7";
    }

    @Override
    public Channels channels() {
        return channels;
    }

    @Override
    public Allowance allowance() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void fault() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void letThrough() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void rateLimited() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void renewed(Instant expiresAt, Optional<String> displayName) {
        throw new UnsupportedOperationException();
    }
}
