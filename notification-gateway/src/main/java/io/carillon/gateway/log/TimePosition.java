package io.carillon.gateway.log;

/**
 * Where in a partition a time is.
 *
 * @param offset of the first record that was written then or later; the log's end if there is none yet
 * @param complete whether the log is known to hold all that was written since
 */
public record TimePosition(long offset, boolean complete) {

    /**
     * Judges what Kafka found.
     *
     * @param bounds what the partition held before Kafka looked
     * @param found the first offset with such a timestamp; negative if there is none
     */
    static TimePosition of(LogBounds bounds, long found) {
        boolean nothingDeleted = bounds.begin() == 0;
        boolean someOlderIsLeft = found < 0 ? bounds.begin() < bounds.end() : bounds.begin() < found;
        return new TimePosition(found < 0 ? bounds.end() : found, nothingDeleted || someOlderIsLeft);
    }
}
