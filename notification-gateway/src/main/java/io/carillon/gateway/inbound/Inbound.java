package io.carillon.gateway.inbound;

import io.carillon.gateway.limits.Verdict;
import io.carillon.gateway.protocol.ClientFrame;
import io.carillon.gateway.protocol.Decoded;
import io.carillon.gateway.protocol.ErrorCode;
import io.carillon.gateway.protocol.FrameCodec;
import io.carillon.gateway.protocol.ServerFrame.Ack;
import io.carillon.gateway.protocol.ServerFrame.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of a client's message: limits, codec, router, answer. Whatever it holds, it gets an answer. Thread-safe. */
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
        int bytes = message.getBytes(StandardCharsets.UTF_8).length;
        if (caller.allowance().frame(bytes) instanceof Verdict.Refused refused) {
            var opId = bytes > maxBytes ? Optional.<String>empty() : codec.opId(message);
            refuse(opId, Answer.Refused.rateLimited(refused.message(), refused.retryAfter()), caller);
            return;
        }
        if (bytes > maxBytes) {
            String limit = "A frame may have " + maxBytes + " bytes at most.";
            refuse(Optional.empty(), new Answer.Refused(ErrorCode.FRAME_TOO_LARGE, limit), caller);
            return;
        }
        switch (codec.decode(message)) {
            case Decoded.Refused(var opId, ErrorCode code, String why) ->
                refuse(opId, new Answer.Refused(code, why), caller);
            case Decoded.Understood(ClientFrame frame) -> handle(frame, caller);
        }
    }

    /** A binary message, which this protocol has none of. */
    public void binary(Caller caller) {
        var refused = new Answer.Refused(ErrorCode.MALFORMED_FRAME, "Frames are text messages.");
        refuse(Optional.empty(), refused, caller);
    }

    private void handle(ClientFrame frame, Caller caller) {
        try {
            switch (router.route(frame, caller)) {
                case Answer.Done(String result) -> {
                    caller.letThrough();
                    frame.opId().ifPresent(opId -> caller.reply(new Ack(opId, result)));
                }
                case Answer.Refused refused -> refuse(frame.opId(), refused, caller);
                case Answer.Later() -> caller.letThrough();
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

    private static void refuse(Optional<String> opId, Answer.Refused refused, Caller caller) {
        caller.reply(new Refusal(opId, refused.code().wireName(), refused.message(), refused.retryAfter()));
        if (refused.code() == ErrorCode.RATE_LIMITED) {
            caller.rateLimited();
        } else {
            caller.letThrough();
        }
        if (refused.code().fault()) {
            caller.fault();
        }
    }
}
