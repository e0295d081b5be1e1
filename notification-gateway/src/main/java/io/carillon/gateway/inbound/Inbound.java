package io.carillon.gateway.inbound;

import io.carillon.gateway.protocol.ClientFrame;
import io.carillon.gateway.protocol.Decoded.Refused;
import io.carillon.gateway.protocol.Decoded.Understood;
import io.carillon.gateway.protocol.ErrorCode;
import io.carillon.gateway.protocol.FrameCodec;
import io.carillon.gateway.protocol.ServerFrame.Ack;
import io.carillon.gateway.protocol.ServerFrame.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of a client's message: limit, codec, router, answer. Whatever it holds, it gets an answer. Thread-safe. */
public final class Inbound {

    private static final Logger LOG = LoggerFactory.getLogger(Inbound.class);

    private final FrameCodec codec;
    private final FrameRouter router;
    private final long maxBytes;

    /**
     * An entrance for all sessions.
     *
     * @param maxBytes the longest frame, in UTF-8
     */
    public Inbound(FrameCodec codec, FrameRouter router, long maxBytes) {
        this.codec = codec;
        this.router = router;
        this.maxBytes = maxBytes;
    }

    /** A text message. */
    public void text(String message, Caller caller) {
        if (tooLong(message)) {
            String limit = "A frame may have " + maxBytes + " bytes at most.";
            refuse(new Refused(Optional.empty(), ErrorCode.FRAME_TOO_LARGE, limit), caller);
            return;
        }
        switch (codec.decode(message)) {
            case Refused refused -> refuse(refused, caller);
            case Understood understood -> handle(understood.frame(), caller);
        }
    }

    /** A binary message, which this protocol has none of. */
    public void binary(Caller caller) {
        refuse(new Refused(Optional.empty(), ErrorCode.MALFORMED_FRAME, "Frames are text messages."), caller);
    }

    private void handle(ClientFrame frame, Caller caller) {
        try {
            switch (router.route(frame, caller)) {
                case Answer.Done(String result) -> frame.opId().ifPresent(opId -> caller.reply(new Ack(opId, result)));
                case Answer.Refused(ErrorCode code, String why) -> refuse(new Refused(frame.opId(), code, why), caller);
                case Answer.Later() -> {}
            }
        } catch (RuntimeException e) {
            LOG.atError()
                    .addKeyValue("session_id", caller.sessionId())
                    .setCause(e)
                    .log("A frame could not be answered");
            String message = "The gateway failed to answer. Nothing is known about the outcome.";
            caller.reply(Refusal.of(frame.opId(), ErrorCode.INTERNAL_ERROR, message));
        }
    }

    private static void refuse(Refused refused, Caller caller) {
        caller.reply(Refusal.of(refused.opId(), refused.code(), refused.message()));
        if (refused.code().fault()) {
            caller.fault();
        }
    }

    private boolean tooLong(String message) {
        int mostBytesPerChar = 3;
        if ((long) message.length() * mostBytesPerChar <= maxBytes) {
            return false;
        }
        return message.length() > maxBytes || message.getBytes(StandardCharsets.UTF_8).length > maxBytes;
    }
}
