package io.carillon.benchmarks.harness.socket;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One socket of a loop, and used on its thread only. Pings are answered as long as it is read. */
public final class LightSocket {
    /** What is said of a socket that ended without a close frame. */
    public static final int NO_CLOSE_FRAME = 1006;

    private static final int SWITCHING_PROTOCOLS = 101;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final SocketEvents events;
    private final FrameReader frames = new FrameReader();
    private byte @Nullable [] head = {};
    private @Nullable ByteBuffer unsent;
    private int closeCode = NO_CLOSE_FRAME;
    private boolean over;

    LightSocket(SocketChannel channel, SelectionKey key, ByteBuffer request, SocketEvents events) {
        this.channel = channel;
        this.key = key;
        this.events = events;
        this.unsent = request;
    }

    /** Reads nothing from now on, like a program that hangs: what comes stays with the operating system. */
    public void stall() {
        key.interestOpsAnd(~SelectionKey.OP_READ);
    }

    /** Reads again. */
    public void readAgain() {
        key.interestOpsOr(SelectionKey.OP_READ);
    }

    /** Ends it at once and without a word, like a network that fails; nothing is heard of it any more. */
    public void cut() {
        over = true;
        try {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            channel.close();
        } catch (IOException e) {
            key.cancel();
        }
    }

    /** Being refused at once is told later: whoever opens it does not expect to hear of it before he has it. */
    void connect(InetSocketAddress server, SocketLoop loop) {
        try {
            boolean atOnce = channel.connect(server);
            key.interestOps(atOnce ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_CONNECT);
        } catch (IOException e) {
            loop.execute(this::end);
        }
    }

    void ready(ByteBuffer buffer) {
        try {
            if (key.isConnectable() && channel.finishConnect()) {
                key.interestOps(SelectionKey.OP_READ);
                write();
            } else if (key.isReadable()) {
                read(buffer);
            } else if (key.isWritable()) {
                write();
            }
        } catch (IOException e) {
            end();
        }
    }

    private void read(ByteBuffer buffer) throws IOException {
        buffer.clear();
        int count = channel.read(buffer);
        if (count < 0) {
            end();
            return;
        }
        long received = System.nanoTime();
        ByteBuffer input = buffer.flip();
        if (head != null) {
            input = answered(Bytes.joined(head, input));
        }
        if (head == null && !over) {
            frames.read(input, (opcode, content) -> take(opcode, content, received));
        }
    }

    /** Looks at the answer to the handshake and returns what follows it. */
    private ByteBuffer answered(ByteBuffer input) {
        OptionalInt status = Handshake.status(input);
        head = status.isPresent() ? null : Bytes.rest(input);
        if (status.isPresent() && status.getAsInt() != SWITCHING_PROTOCOLS) {
            cut();
            events.refused(status.getAsInt());
        }
        return input;
    }

    private void take(int opcode, byte[] content, long received) {
        if (over) {
            return;
        }
        switch (opcode) {
            case FrameReader.TEXT -> events.text(content, received);
            case FrameReader.PING -> send(FrameWriter.frame(FrameReader.PONG, content));
            case FrameReader.CLOSE -> {
                closeCode = content.length < Short.BYTES
                        ? NO_CLOSE_FRAME
                        : Short.toUnsignedInt(ByteBuffer.wrap(content).getShort());
                send(FrameWriter.frame(FrameReader.CLOSE, content));
                end();
            }
            default -> throw new IllegalStateException("an unexpected frame: " + opcode);
        }
    }

    private void send(ByteBuffer frame) {
        if (unsent != null) {
            // Pongs have time: the gateway takes any sign of life.
            return;
        }
        unsent = frame;
        try {
            write();
        } catch (IOException e) {
            // Reading will notice, too.
            unsent = null;
        }
    }

    private void write() throws IOException {
        if (unsent != null) {
            channel.write(unsent);
            if (unsent.hasRemaining()) {
                key.interestOpsOr(SelectionKey.OP_WRITE);
                return;
            }
            unsent = null;
        }
        key.interestOpsAnd(~SelectionKey.OP_WRITE);
    }

    private void end() {
        if (over) {
            return;
        }
        boolean wasOpen = head == null;
        cut();
        if (wasOpen) {
            events.closed(closeCode);
        } else {
            events.refused(0);
        }
    }
}
