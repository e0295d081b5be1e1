package io.carillon.gateway.resume;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Serves replays from what the live reader remembers. */
final class MemoryServer implements Lane.Server<Memory> {

    private static final int CHUNK = 500;

    private final Exits exits;
    private final InstantSource clock;
    private final Duration length;

    MemoryServer(Exits exits, InstantSource clock, Duration length) {
        this.exits = exits;
        this.clock = clock;
        this.length = length;
    }

    @Override
    public void serve(Memory memory, WaitingRoom<Memory> waiting) {
        long deadline = System.nanoTime() + length.toNanos();
        Pass pass = new Pass(exits);
        pass.join(waiting.takeBetween(memory, 0, Long.MAX_VALUE));
        long position = pass.next();
        while (!pass.empty() && System.nanoTime() < deadline) {
            Optional<List<Remembered>> chunk = memory.from(position, CHUNK);
            if (chunk.isEmpty()) {
                break;
            }
            chunk.get().forEach(remembered -> offer(remembered, pass));
            position = chunk.get().size() < CHUNK
                    ? Long.MAX_VALUE
                    : chunk.get().getLast().offset() + 1;
            pass.reached(position);
            pass.join(waiting.takeBetween(memory, position, Long.MAX_VALUE));
        }
        pass.leave(exits::again);
    }

    private void offer(Remembered remembered, Pass pass) {
        if (!remembered.expired(clock.instant())) {
            pass.offer(remembered.address(), remembered.recipients(), remembered::frame);
        }
    }

    @Override
    public void close() {}
}
