package io.carillon.schemas.rules;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One notification an event causes.
 *
 * @param index position in the schema's list, from 0; part of the notification's id
 * @param type the wire type clients see
 * @param when for which events it is meant; for the others it is as if it weren't there
 * @param to the audiences; their union, each user once, is told. All are bound to one channel, or none is
 * @param data fields of the event that go into the frame's {@code data}, in order
 * @param ephemeral never replayed to a client that was away, and the first to go when a client is slow
 * @param timeToLive how long after the event it is still delivered; empty for no limit but the topic's retention
 * @param report whether it is reported how many users were addressed; not for public channels
 */
public record NotifyRule(
        int index,
        String type,
        Condition when,
        List<Audience> to,
        List<String> data,
        boolean ephemeral,
        Optional<Duration> timeToLive,
        boolean report) {

    public NotifyRule {
        to = List.copyOf(to);
        data = List.copyOf(data);
        if (index < 0 || type.isBlank() || to.isEmpty()) {
            throw new IllegalArgumentException("a notify rule needs an index from 0, a type and an audience");
        }
        if (timeToLive.isPresent() && !timeToLive.get().isPositive()) {
            throw new IllegalArgumentException("a time to live must be positive, not " + timeToLive.get());
        }
        if (channels(to).size() > 1) {
            throw new IllegalArgumentException("the audiences of a notify rule share one channel, or have none");
        }
    }

    /** The channel whose subscribers alone are told; empty when all sessions are. */
    public Optional<ScopeTemplate> channel() {
        return to.getFirst().channel();
    }

    /** Which channels, or none, audiences are bound to. */
    static Set<Optional<ScopeTemplate>> channels(List<Audience> audiences) {
        return audiences.stream().map(Audience::channel).collect(toUnmodifiableSet());
    }
}
