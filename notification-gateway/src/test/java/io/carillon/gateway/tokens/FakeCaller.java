package io.carillon.gateway.tokens;

import io.carillon.gateway.inbound.Caller;
import io.carillon.gateway.limits.Allowance;
import io.carillon.gateway.protocol.ServerFrame;
import io.carillon.gateway.resume.Channels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A session that remembers what it is told. */
final class FakeCaller implements Caller {

    final List<ServerFrame> replies = new ArrayList<>();
    int faults;

    @Nullable
    Instant expiresAt;

    private final String userId;
    private final Allowance allowance;

    FakeCaller(String userId, Allowance allowance) {
        this.userId = userId;
        this.allowance = allowance;
    }

    @Override
    public void reply(ServerFrame frame) {
        replies.add(frame);
    }

    @Override
    public void fault() {
        faults++;
    }

    @Override
    public Allowance allowance() {
        return allowance;
    }

    @Override
    public void letThrough() {}

    @Override
    public void rateLimited() {}

    @Override
    public String sessionId() {
        return "ses_" + userId;
    }

    @Override
    public String userId() {
        return userId;
    }

    @Override
    public String deviceId() {
        return sessionId();
    }

    @Override
    public Channels channels() {
        return new Channels(Set.of());
    }

    @Override
    public void renewed(Instant laterExpiry) {
        expiresAt = laterExpiry;
    }
}
