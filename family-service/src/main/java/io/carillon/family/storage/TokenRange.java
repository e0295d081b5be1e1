package io.carillon.family.storage;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A part of the ring of Cassandra's default partitioner, whose tokens are all the longs but the lowest.
 *
 * @param after the last token before it
 * @param through its last token
 */
record TokenRange(long after, long through) {

    /** The whole ring in so many parts of about the same size, in the order of their tokens. */
    static List<TokenRange> split(int parts) {
        return IntStream.range(0, parts)
                .mapToObj(part -> new TokenRange(border(part, parts), border(part + 1, parts)))
                .toList();
    }

    private static long border(int part, int parts) {
        BigInteger size = BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE);
        return BigInteger.valueOf(Long.MIN_VALUE)
                .add(size.multiply(BigInteger.valueOf(part)).divide(BigInteger.valueOf(parts)))
                .longValueExact();
    }
}
