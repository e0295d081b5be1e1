package io.carillon.outbox;

import java.time.Duration;

/**
 * What an instance knows to be unpublished.
 *
 * @param backlog committed events not yet acknowledged by Kafka
 * @param oldestAge time since the oldest of them was committed; zero if there is none
 * @param sweeping whether the search for leftovers runs and its last pass succeeded
 */
public record OutboxStatus(long backlog, Duration oldestAge, boolean sweeping) {}
