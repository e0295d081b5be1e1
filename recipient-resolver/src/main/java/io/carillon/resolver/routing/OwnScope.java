package io.carillon.resolver.routing;

import io.carillon.resolver.deadletter.DeadLetterReason;
import io.carillon.resolver.deadletter.Refusal;
import io.carillon.resolver.event.Event;
import io.carillon.resolver.fanout.PartitionLayout;
import java.util.Optional;

/** Whether the memberships of an event's scope are where the event is: in the partition its key hashes to. */
final class OwnScope {

    private OwnScope() {}

    static Optional<Refusal> check(Event event, PartitionLayout layout) {
        String key = event.key();
        if (key == null) {
            return Optional.of(new Refusal(
                    DeadLetterReason.KEY_MISSING,
                    "the record has no key; a rule that needs members needs the scope as the key"));
        }
        int expected = layout.partitionOf(key);
        if (expected == event.position().partition()) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                DeadLetterReason.WRONG_PARTITION,
                "key " + key + " belongs to partition " + expected + " of " + layout.partitions()
                        + ", the record is in "
                        + event.position().partition()
                        + ": the topic needs that many partitions and its producer the murmur2 partitioner"));
    }
}
