package io.carillon.chat;

import java.util.random.RandomGenerator;

/** What goes wrong in a run, at any step, until its luck changes. Used by several threads, one after the other. */
final class Mishaps {

    static final class Mishap extends RuntimeException {

        private static final long serialVersionUID = 1;

        Mishap(String step) {
            super(step);
        }
    }

    private final RandomGenerator random;
    private int left;

    /** @param most how many there are */
    Mishaps(RandomGenerator random, int most) {
        this.random = random;
        this.left = most;
    }

    static Mishaps none() {
        return new Mishaps(RandomGenerator.getDefault(), 0);
    }

    /** Perhaps this step fails. */
    synchronized void perhaps(String step) {
        if (happens()) {
            throw new Mishap(step);
        }
    }

    synchronized boolean happens() {
        if (left == 0 || random.nextInt(6) > 0) {
            return false;
        }
        left--;
        return true;
    }

    synchronized int upTo(int bound) {
        return random.nextInt(bound);
    }

    synchronized boolean coin() {
        return random.nextBoolean();
    }
}
