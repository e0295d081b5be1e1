package io.carillon.gateway.inbound;

import io.carillon.gateway.limits.Allowance;
import io.carillon.gateway.protocol.ServerFrame;
import io.carillon.gateway.resume.Channels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A session that remembers what it is told. For one thread. */
public final class RecordingCaller implements Caller {

    private final List<ServerFrame> replies = new ArrayList<>();
    private final String userId;
    private final Allowance allowance;
    private int faults;
    private int refusalsInARow;
    private @Nullable Instant expiresAt;
    private @Nullable String displayName;
    private Runnable whenReplied = () -> {};

    /** A session that was just opened. */
    public RecordingCaller(String userId, Allowance allowance) {
        this.userId = userId;
        this.allowance = allowance;
    }

    /** What it was told since the last call. */
    public List<ServerFrame> takeReplies() {
        List<ServerFrame> taken = List.copyOf(replies);
        replies.clear();
        return taken;
    }

    /** Does something as soon as a frame has come. */
    public void whenReplied(Runnable next) {
        whenReplied = next;
    }

    /** How often it was to blame. */
    public int faults() {
        return faults;
    }

    /** How often in a row it sent too much. */
    public int refusalsInARow() {
        return refusalsInARow;
    }

    /** When its newer token ends, if it got one. */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    @Override
    public void reply(ServerFrame frame) {
        replies.add(frame);
        whenReplied.run();
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
    public void letThrough() {
        refusalsInARow = 0;
    }

    @Override
    public void rateLimited() {
        refusalsInARow++;
    }

    @Override
    public String sessionId() {
        return "ses_" + userId;
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
        return sessionId();
    }

    @Override
    public Channels channels() {
        return new Channels(Set.of());
    }

    @Override
    public void renewed(Instant laterExpiry, Optional<String> newName) {
        expiresAt = laterExpiry;
        displayName = newName.orElse(null);
    }
}
