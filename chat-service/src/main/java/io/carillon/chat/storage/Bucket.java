package io.carillon.chat.storage;

import java.util.ArrayList;
import java.util.List;

/**
 * The stretch of time in which a scope had its next 1,000 messages, or a message its next 1,000 answers. Never to be
 * changed: buckets are part of stored keys.
 */
final class Bucket {

    private static final int SIZE = 1_000;

    private Bucket() {}

    /** Numbers count from 1, buckets from 0. */
    static long of(long number) {
        return (number - 1) / SIZE;
    }

    /**
     * Goes back through the buckets. None before the newest is empty, because numbers have no gaps.
     *
     * @param newest the number to begin with, downwards
     */
    static <T> List<T> descend(long newest, int limit, Select<T> select) {
        List<T> found = new ArrayList<>();
        for (long bucket = newest < 1 ? -1 : of(newest); bucket >= 0 && found.size() < limit; bucket--) {
            found.addAll(select.downwards(bucket, newest, limit - found.size()));
        }
        return found;
    }

    /** Reads from one bucket. */
    @FunctionalInterface
    interface Select<T> {

        /** What has this number and lower ones, highest first. */
        List<T> downwards(long bucket, long newest, int limit);
    }
}
