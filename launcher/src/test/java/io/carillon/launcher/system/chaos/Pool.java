package io.carillon.launcher.system.chaos;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The families that are worked on; their names begin with what tells one run from another. */
final class Pool {

    private static final int FAMILIES = 20;

    private final String run;
    private final List<String> families = new CopyOnWriteArrayList<>();
    private final AtomicInteger names = new AtomicInteger();

    Pool(String run) {
        this.run = run;
    }

    /** What the names of all families of this run begin with. */
    String prefix() {
        return run + "-";
    }

    /** A name, or anything else that must be unique, that was never used before. */
    String next() {
        return prefix() + names.incrementAndGet();
    }

    void add(String family) {
        families.add(family);
    }

    boolean isFull() {
        return families.size() >= FAMILIES;
    }

    String any(Random random) {
        return families.get(random.nextInt(families.size()));
    }

    List<String> all() {
        return List.copyOf(families);
    }
}
