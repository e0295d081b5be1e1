package io.carillon.commandlog.reading;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.common.TopicPartition;

/**
 * What this instance does of one partition, from the moment it is assigned until it is given up. Commands are finished in any
 * order; the log may be read from the oldest unfinished one. Thread-safe.
 */
final class Share {

    private final TopicPartition partition;
    private final long begin;
    private final TreeSet<Long> unfinished = new TreeSet<>();
    /** Somebody works on them, or waits for the acknowledgement of their answers. */
    private final Set<Long> begun = new HashSet<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();
    private long next;
    private boolean open = true;

    /** @param position the offset of the first command */
    Share(TopicPartition partition, long position) {
        this.partition = partition;
        this.begin = position;
        this.next = position;
    }

    TopicPartition partition() {
        return partition;
    }

    /** Whether a command was done before the partition came here. */
    boolean isBehind(long offset) {
        return offset < begin;
    }

    /** A command was read from the log. */
    void accepted(long offset) {
        lock.lock();
        try {
            unfinished.add(offset);
            next = Math.max(next, offset + 1);
        } finally {
            lock.unlock();
        }
    }

    /** Whether somebody may begin to work on a command; false once the partition is given up. */
    boolean begin(long offset) {
        lock.lock();
        try {
            return open && begun.add(offset);
        } finally {
            lock.unlock();
        }
    }

    /** The work that was begun has to be done again. */
    void failed(long offset) {
        lock.lock();
        try {
            over(offset);
        } finally {
            lock.unlock();
        }
    }

    /** Nothing of the command needs doing again. */
    void finished(long offset) {
        lock.lock();
        try {
            unfinished.remove(offset);
            over(offset);
        } finally {
            lock.unlock();
        }
    }

    private void over(long offset) {
        begun.remove(offset);
        if (begun.isEmpty()) {
            idle.signalAll();
        }
    }

    /** From where the log has to be read again, if this instance ended now. */
    long resumeAt() {
        lock.lock();
        try {
            return unfinished.isEmpty() ? next : unfinished.first();
        } finally {
            lock.unlock();
        }
    }

    /** How many commands are read and not finished. */
    int waiting() {
        lock.lock();
        try {
            return unfinished.size();
        } finally {
            lock.unlock();
        }
    }

    boolean isOpen() {
        lock.lock();
        try {
            return open;
        } finally {
            lock.unlock();
        }
    }

    /** Lets nobody begin any more. */
    void close() {
        lock.lock();
        try {
            open = false;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for those who work, and for the acknowledgement of what they answered.
     *
     * @return how much of the patience is left; nothing or less if some were not waited for
     */
    Duration awaitIdle(Duration patience) {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (!begun.isEmpty() && left > 0) {
                left = idle.awaitNanos(left);
            }
            return Duration.ofNanos(left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Duration.ZERO;
        } finally {
            lock.unlock();
        }
    }
}
