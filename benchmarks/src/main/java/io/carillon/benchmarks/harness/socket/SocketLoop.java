package io.carillon.benchmarks.harness.socket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One thread that serves any number of sockets, and runs tasks in between: what only it touches needs no locks. */
public final class SocketLoop implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final long LONGEST_SLEEP = Duration.ofMillis(100).toNanos();
    private static final long NANOS_PER_MILLI = Duration.ofMillis(1).toNanos();

    private record Task(long due, Runnable work) {}

    private final Selector selector;
    private final Thread thread = Thread.ofPlatform().name("sockets").unstarted(this::run);
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private final Queue<Task> handedOver = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Task> waiting = new PriorityQueue<>(Comparator.comparingLong(Task::due));
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile boolean running = true;

    private SocketLoop(Selector selector) {
        this.selector = selector;
    }

    /** Starts the thread. */
    public static SocketLoop start() {
        try {
            var loop = new SocketLoop(Selector.open());
            loop.thread.start();
            return loop;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs something on the loop's thread soon, from any thread. */
    public void execute(Runnable work) {
        executeAfter(Duration.ZERO, work);
    }

    /** The same after a while. */
    public void executeAfter(Duration delay, Runnable work) {
        handedOver.add(new Task(System.nanoTime() + delay.toNanos(), work));
        if (Thread.currentThread() != thread) {
            selector.wakeup();
        }
    }

    /** What made the thread end before it was asked to; null if it has not. */
    public @Nullable Throwable failure() {
        return failure.get();
    }

    /**
     * Begins to open a socket; only on the loop's thread.
     *
     * @param receiveBuffer bytes that the operating system may keep for a reader who does not read; 0 for its own choice
     */
    public LightSocket open(Handshake handshake, int receiveBuffer, SocketEvents events) {
        try {
            SocketChannel channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            if (receiveBuffer > 0) {
                channel.setOption(StandardSocketOptions.SO_RCVBUF, receiveBuffer);
            }
            SelectionKey key = channel.register(selector, 0);
            var socket = new LightSocket(channel, key, handshake.request(), events);
            key.attach(socket);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), handshake.port()), this);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException("a socket cannot even be made: is ulimit -n too low?", e);
        }
    }

    private void run() {
        try {
            while (running) {
                runTasks();
                selector.select(this::serve, Math.max(1, untilNextTask() / NANOS_PER_MILLI));
            }
        } catch (IOException | RuntimeException e) {
            failure.set(e);
        } finally {
            selector.keys().forEach(key -> ((LightSocket) key.attachment()).cut());
        }
    }

    private void serve(SelectionKey key) {
        if (key.isValid()) {
            ((LightSocket) key.attachment()).ready(buffer);
        }
    }

    private void runTasks() {
        for (Task task = handedOver.poll(); task != null; task = handedOver.poll()) {
            waiting.add(task);
        }
        for (Task task = waiting.peek(); task != null && task.due() <= System.nanoTime(); task = waiting.peek()) {
            waiting.remove();
            task.work().run();
        }
    }

    private long untilNextTask() {
        Task next = waiting.peek();
        return next == null ? LONGEST_SLEEP : Math.clamp(next.due() - System.nanoTime(), 0, LONGEST_SLEEP);
    }

    @Override
    public void close() throws InterruptedException, IOException {
        running = false;
        selector.wakeup();
        thread.join();
        selector.close();
    }
}
