package io.carillon.gateway.session;

import io.carillon.gateway.protocol.EncodedFrame;
import io.carillon.gateway.protocol.OutboundFrame;
import io.carillon.gateway.protocol.OutboundFrame.Kind;
import java.util.ArrayList;
import java.util.List;

/** Frames with a text to tell them apart and any size. */
final class Frames {

    private Frames() {}

    static OutboundFrame of(String text, Kind kind, int sizeBytes) {
        return new OutboundFrame(new EncodedFrame(text, sizeBytes), kind, 0);
    }

    static OutboundFrame durable(String text) {
        return of(text, Kind.DURABLE, 10);
    }

    static OutboundFrame ephemeral(String text) {
        return of(text, Kind.EPHEMERAL, 10);
    }

    static List<String> texts(FrameQueue queue) {
        List<String> texts = new ArrayList<>();
        for (OutboundFrame frame = queue.poll(); frame != null; frame = queue.poll()) {
            texts.add(frame.encoded().text());
        }
        return texts;
    }
}
