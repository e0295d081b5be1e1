package io.carillon.chat.storage;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Spreads the directory over as many partitions as can be read at once. Never to be changed: shards are part of stored keys.
 */
final class Shard {

    private static final int COUNT = 16;

    static final List<Integer> ALL = IntStream.range(0, COUNT).boxed().toList();

    private Shard() {}

    /** The low bits of {@link String#hashCode}, which the language specifies. */
    static int of(String name) {
        return Math.floorMod(name.hashCode(), COUNT);
    }
}
