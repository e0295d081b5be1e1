package io.carillon.chat.storage;

/**
 * What all writes of one event have in common.
 *
 * @param scope where it happened
 * @param timestamp of the writes, in microseconds since 1970: of two writes to one cell the later one stands, in whatever
 *     order they come
 */
record Occasion(String scope, long timestamp) {}
