package io.carillon.resolver.log;

/**
 * Where a record stands in the log.
 *
 * @param timestamp the record's Kafka timestamp, in milliseconds since the epoch
 */
public record LogPosition(String topic, int partition, long offset, long timestamp) {

    /** The moment before the record at this position took effect. */
    public LogPosition justBefore() {
        return new LogPosition(topic, partition, offset - 1, timestamp);
    }

    /**
     * Whether this position lies behind the other one in the same partition. A topic that was deleted and made again
     * starts at offset 0 with later timestamps, so a position of its former life is behind nothing.
     */
    public boolean isAfter(LogPosition other) {
        return topic.equals(other.topic)
                && partition == other.partition
                && offset > other.offset
                && timestamp >= other.timestamp;
    }

    /** What an event without an id of its own is known by: {@code <topic>_<partition>_<offset>}. */
    public String eventId() {
        return topic + "_" + partition + "_" + offset;
    }

    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
