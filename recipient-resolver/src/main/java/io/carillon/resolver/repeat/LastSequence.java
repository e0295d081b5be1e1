package io.carillon.resolver.repeat;

import java.util.List;
import java.util.stream.Stream;

/**
 * The highest sequence seen of one source and subject in one topic partition.
 *
 * @param offset where that sequence stood first
 * @param repeats offsets before {@code offset} known to hold repeats, the last ones only, so that reading them again
 *     after a crash gives the same answer
 */
record LastSequence(Sequence sequence, long offset, List<Long> repeats) {

    // More repeats than this between two commits would be needed for one to slip through.
    private static final int REPEATS_KEPT = 256;

    static LastSequence first(Sequence sequence, long offset) {
        return new LastSequence(sequence, offset, List.of());
    }

    /** Whether the record at {@code offset} says again what an earlier record has said. */
    boolean isRepeat(Sequence sequence, long offset) {
        return !sequence.isBeyond(this.sequence) && (offset > this.offset || repeats.contains(offset));
    }

    LastSequence advancedTo(Sequence sequence, long offset) {
        return new LastSequence(sequence, offset, repeats);
    }

    LastSequence withRepeat(long offset) {
        int surplus = Math.max(0, repeats.size() + 1 - REPEATS_KEPT);
        List<Long> kept =
                Stream.concat(repeats.stream().skip(surplus), Stream.of(offset)).toList();
        return new LastSequence(sequence, this.offset, kept);
    }
}
