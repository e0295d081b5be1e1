package io.carillon.benchmarks.resuming;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Users of one partition who are told the same, as a family is. What they are told is numbered, so that each of their clients knows
 * at once what it misses and what it has had before.
 */
final class Group {
    private final int number;
    private final List<String> users;
    private final AtomicInteger told = new AtomicInteger();

    /** @param users all of one partition, sorted */
    Group(int number, List<String> users) {
        this.number = number;
        this.users = List.copyOf(users);
    }

    int number() {
        return number;
    }

    List<String> users() {
        return users;
    }

    /** How many notifications there have been: the next one's number. */
    int told() {
        return told.get();
    }

    /** The number of a notification that is about to be written. */
    int tellNext() {
        return told.getAndIncrement();
    }
}
