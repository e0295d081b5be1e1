package io.carillon.gateway.commands;

import io.carillon.gateway.commands.CommandMetrics.Outcome;
import io.carillon.gateway.protocol.ErrorCode;
import io.carillon.gateway.protocol.ServerFrame;
import io.carillon.gateway.protocol.ServerFrame.Ack;
import io.carillon.gateway.protocol.ServerFrame.Refusal;
import io.carillon.gateway.resume.Channels;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the session how its command ended, and keeps its channels in step. Thread-safe. */
final class Settlement {

    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

    private final CommandMetrics metrics;

    Settlement(CommandMetrics metrics) {
        this.metrics = metrics;
    }

    /**
     * The service did it.
     *
     * @param result a JSON object
     */
    void done(OpenCommand command, String result) {
        Channels channels = command.caller().channels();
        switch (command.frame().effect()) {
            case JOINS -> channels.granted(command.scope());
            case LEAVES -> channels.remove(command.scope());
            case NONE -> {}
        }
        metrics.answered(command, System.nanoTime());
        answer(command, command.opId().map(opId -> new Ack(opId, result)), Outcome.DONE);
    }

    /**
     * The service refused it. Even if it says {@code rate_limited}, that is between it and the user: the session's own limits
     * have let the frame through.
     *
     * @param retryAfter when the same command would be let through, if the service knows
     */
    void refused(OpenCommand command, String code, String message, Optional<Duration> retryAfter) {
        metrics.answered(command, System.nanoTime());
        refuse(command, new Refusal(command.opId(), code, message, retryAfter), Outcome.REFUSED);
    }

    /** The service said nothing in time. */
    void unanswered(OpenCommand command) {
        String message = "The service has not answered in time. Nothing is known about the outcome.";
        refuse(command, Refusal.of(command.opId(), ErrorCode.UNANSWERED, message), Outcome.UNANSWERED);
    }

    /** It did not get to the service. */
    void unavailable(OpenCommand command) {
        String message = "The command could not be passed on. Nothing has happened.";
        refuse(command, Refusal.of(command.opId(), ErrorCode.UNAVAILABLE, message), Outcome.UNAVAILABLE);
    }

    private void refuse(OpenCommand command, Refusal refusal, Outcome outcome) {
        if (command.frame().effect() == ServiceFrame.Effect.JOINS) {
            command.caller().channels().refused(command.scope());
        }
        answer(command, Optional.of(refusal), outcome);
    }

    private void answer(OpenCommand command, Optional<? extends ServerFrame> answer, Outcome outcome) {
        for (int i = 0; i < command.frames(); i++) {
            metrics.ended(command.frame(), outcome);
            answer.ifPresent(said -> tell(command, said));
        }
    }

    /** What goes wrong with one session is no reason not to tell the others. */
    private static void tell(OpenCommand command, ServerFrame answer) {
        try {
            command.caller().reply(answer);
        } catch (RuntimeException e) {
            LOG.atError()
                    .addKeyValue("session_id", command.caller().sessionId())
                    .addKeyValue("command_id", command.id())
                    .setCause(e)
                    .log("A session could not be told how its command ended");
        }
    }
}
