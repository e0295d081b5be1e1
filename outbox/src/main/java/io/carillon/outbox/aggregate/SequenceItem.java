package io.carillon.outbox.aggregate;

/** Sequences as clustering keys: twenty digits, so that text order is number order. */
final class SequenceItem {

    private SequenceItem() {}

    static String of(long sequence) {
        if (sequence < 0) {
            throw new IllegalArgumentException("a sequence is not negative, got " + sequence);
        }
        return "%020d".formatted(sequence);
    }

    static long parse(String item) {
        return Long.parseLong(item);
    }
}
