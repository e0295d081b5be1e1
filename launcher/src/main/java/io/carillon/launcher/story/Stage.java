package io.carillon.launcher.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Where a story is played: what is done, who must hear what of it, and whether he did. The frames of a story that have
 * settled say nothing of what may still come: the last step of a story must be one that everybody hears of, in the scope of
 * the story (docs/decisions/0007).
 */
public final class Stage {

    private final List<Participant> cast = new ArrayList<>();
    private final Narrator narrator;
    private final Duration patience;
    private final Expectations expectations = new Expectations();
    private final List<Duration> latencies = new ArrayList<>();
    private long requestedAtNanos;
    private boolean stalled;

    /**
     * A stage on which nothing has happened yet.
     *
     * @param cast everybody whose inbox is watched
     * @param patience how long to wait for the frames of one step
     */
    public Stage(List<Participant> cast, Narrator narrator, Duration patience) {
        this.narrator = narrator;
        this.patience = patience;
        cast.forEach(this::enters);
    }

    /** One more whose inbox is watched, from now on. */
    public void enters(Participant participant) {
        cast.add(participant);
        expectations.add(participant);
    }

    /** Somebody does something. */
    public <T> T step(String what, Supplier<T> request) {
        narrator.step(what);
        requestedAtNanos = System.nanoTime();
        return request.get();
    }

    /** These people must hear this next, and nobody else. */
    public void heard(ExpectedFrame frame, Participant... by) {
        for (Participant one : by) {
            expectations.add(one, frame);
        }
    }

    /** Waits until everybody has heard as much as he should. */
    public void settle() {
        cast.forEach(this::settle);
    }

    /** Once something is missing, the later steps are still played but no longer waited for. */
    private void settle(Participant participant) {
        boolean complete = expectations.await(participant, stalled ? Duration.ZERO : patience);
        if (!complete && !stalled) {
            stalled = true;
            narrator.stalled(participant.name(), expectations.of(participant).getLast(), patience);
        }
        expectations.newlyHeard(participant).forEach(frame -> arrived(participant, frame));
    }

    private void arrived(Participant participant, Frame frame) {
        var latency = Duration.ofNanos(frame.receivedAtNanos() - requestedAtNanos);
        latencies.add(latency);
        narrator.heard(participant.name(), frame, latency);
    }

    /** Compares what everybody heard with what he should have heard. */
    public StoryResult result() {
        return new StoryResult(expectations.count(), expectations.differences(), List.copyOf(latencies));
    }
}
