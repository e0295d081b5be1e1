package io.carillon.gateway.log;

/**
 * What a partition held at some moment.
 *
 * @param begin the first offset still there
 * @param end the offset the next record will get
 */
public record LogBounds(long begin, long end) {}
