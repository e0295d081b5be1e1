package io.carillon.benchmarks.harness.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {
    private static final int FINAL = 0x80;

    private final FrameReader reader = new FrameReader();
    private final List<String> frames = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {0, 125, 126, 65_535, 65_536})
    void a_frame_of_any_length_is_read(int length) {
        String text = "x".repeat(length);

        read(frame(FINAL | FrameReader.TEXT, text));

        assertThat(frames).containsExactly("1 " + text);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 130})
    void frames_come_out_whole_however_they_are_cut_on_the_way(int piece) {
        byte[] stream = concat(
                frame(FINAL | FrameReader.TEXT, "one"),
                frame(FINAL | FrameReader.PING, ""),
                frame(FINAL | FrameReader.TEXT, "x".repeat(200)),
                frame(FINAL | FrameReader.CLOSE, "end"));

        for (int from = 0; from < stream.length; from += piece) {
            reader.read(ByteBuffer.wrap(stream, from, Math.min(piece, stream.length - from)), this::take);
        }

        assertThat(frames).containsExactly("1 one", "9 ", "1 " + "x".repeat(200), "8 end");
    }

    @Test
    void fragments_are_refused_instead_of_being_taken_for_messages() {
        byte[] fragment = frame(FrameReader.TEXT, "half");

        assertThatThrownBy(() -> read(fragment)).hasMessageContaining("a fragment");
    }

    @Test
    void compressed_frames_are_refused_instead_of_being_taken_for_text() {
        byte[] compressed = frame(FINAL | 0x40 | FrameReader.TEXT, "deflated");

        assertThatThrownBy(() -> read(compressed)).hasMessageContaining("extension");
    }

    private void read(byte[] stream) {
        reader.read(ByteBuffer.wrap(stream), this::take);
    }

    private void take(int opcode, byte[] content) {
        frames.add(opcode + " " + new String(content, StandardCharsets.UTF_8));
    }

    private static byte[] frame(int first, String content) {
        ByteBuffer frame = ByteBuffer.allocate(10 + content.length()).put((byte) first);
        if (content.length() < 126) {
            frame.put((byte) content.length());
        } else if (content.length() < 65_536) {
            frame.put((byte) 126).putShort((short) content.length());
        } else {
            frame.put((byte) 127).putLong(content.length());
        }
        frame.put(content.getBytes(StandardCharsets.UTF_8)).flip();
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return bytes;
    }

    private static byte[] concat(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(1_000);
        for (byte[] part : parts) {
            all.put(part);
        }
        byte[] bytes = new byte[all.flip().remaining()];
        all.get(bytes);
        return bytes;
    }
}
