package io.carillon.resolver.fanout;

import java.util.List;

/**
 * Recipients that share one record of the delivery log.
 *
 * @param index how many batches of the same partition came before
 * @param recipients user ids, sorted, at least one, all of one delivery partition
 */
public record Batch(int index, List<String> recipients) {

    public Batch {
        recipients = recipients.stream().sorted().toList();
    }

    /** The record's key: Kafka's default partitioner puts the record where all its recipients belong. */
    public String key() {
        return recipients.getFirst();
    }
}
